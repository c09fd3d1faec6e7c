import type { Id } from '@/lib/protocol/primitives';
import type { Member } from '@/lib/protocol/things';

/**
 * The people whom a text names as `@Name`, by id. The whole name counts, whatever its case; of two names that both fit the
 * longer one is meant ("@Ana Lima" is not Ana), and people of one name are all meant.
 */
export function findMentions(text: string, members: readonly Pick<Member, 'userId' | 'name'>[]): Id[] {
  const byLength = members.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  const mentioned = new Set<Id>();
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at > 0 && WORD.test(text[at - 1] ?? '')) continue;
    const longest = byLength.find(({ name }) => isNamed(text, at + 1, name));
    if (!longest) continue;
    for (const { userId, name } of byLength) if (same(name, longest.name)) mentioned.add(userId);
  }
  return [...mentioned].sort();
}

/** What an e-mail address has before its `@`, and what makes a name go on. */
const WORD = /[\p{L}\p{N}_]/u;

function isNamed(text: string, from: number, name: string): boolean {
  const next = [...text.slice(from + name.length, from + name.length + 2)][0] ?? '';
  return same(text.slice(from, from + name.length), name) && !WORD.test(next);
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
