import { findCard } from '../board/board-state';
import { sortedSet } from '../elements';
import type { Touch } from './touched-fields';
import type { UndoFacts } from './undo-facts';

/** What a field is to say after an undo: nothing new, another value, or that somebody has changed it again. */
export type RevertedValue = { readonly kind: 'same' | 'blocked' } | { readonly kind: 'set'; readonly to: unknown };

const BLOCKED: RevertedValue = { kind: 'blocked' };

/** The value that undoes one touch, looked up against what the thing says now. */
export function revertedValue(touch: Touch, facts: UndoFacts): RevertedValue {
  const { kind, id, field, now, before } = touch;
  const { state } = facts;
  const thing = kind === 'card' ? findCard(state, id) : state.lists[id];
  if (!thing) return BLOCKED;
  if (kind === 'card' && field !== 'archivedAt' && thing.archivedAt !== null) return BLOCKED;
  if (field === 'description') {
    // A browser that does not know the text leaves the question to the server.
    if (facts.description === null) return { kind: 'same' };
    return facts.description === now ? { kind: 'set', to: before } : BLOCKED;
  }
  const current = (thing as unknown as Readonly<Record<string, unknown>>)[field];
  if (field === 'labelIds') return revertedSet(current, now, before, (labelId) => labelId in state.labels);
  if (field === 'assigneeIds') return revertedSet(current, now, before, (userId) => userId in state.members);
  if (current !== now) return BLOCKED;
  if (field === 'listId' && !isOpenList(before, facts)) return BLOCKED;
  if (field === 'archivedAt' && before === null && kind === 'card' && !isOpenList(findCard(state, id)?.listId, facts))
    return BLOCKED;
  if (field === 'archivedAt') return { kind: 'set', to: before === null ? null : facts.now };
  return { kind: 'set', to: before ?? null };
}

/** Only what came goes again, and what went comes back, as far as it is still there to come. */
function revertedSet(current: unknown, now: unknown, before: unknown, exists: (id: string) => boolean): RevertedValue {
  const [held, after, old] = [idsOf(current), idsOf(now), idsOf(before)];
  const came = after.filter((id) => !old.includes(id));
  const went = old.filter((id) => !after.includes(id) && exists(id));
  const to = sortedSet([...held.filter((id) => !came.includes(id)), ...went]);
  return to.length === held.length && to.every((id) => held.includes(id)) ? BLOCKED : { kind: 'set', to };
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function isOpenList(listId: unknown, { state }: UndoFacts): boolean {
  return typeof listId === 'string' && state.lists[listId]?.archivedAt === null;
}
