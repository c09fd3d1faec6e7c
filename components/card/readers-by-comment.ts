import type { Id } from '@/lib/protocol/primitives';
import type { Comment } from '@/lib/protocol/things';

/**
 * Whom to show below which comment: each person below the last that they have read, and nobody below or above a later comment of
 * their own, which says so already. `sorted` is oldest first; `except` is left out.
 */
export function readersByComment(
  sorted: readonly Comment[],
  seen: Readonly<Record<Id, string>>,
  except: Id | undefined,
): ReadonlyMap<Id, readonly Id[]> {
  const readers = new Map<Id, Id[]>();
  for (const [userId, until] of Object.entries(seen)) {
    if (userId === except) continue;
    const last = sorted.findLastIndex(({ createdAt }) => createdAt <= until);
    const own = sorted.findLastIndex(({ authorId }) => authorId === userId);
    const comment = sorted[last];
    if (comment && own < last) readers.set(comment.id, [...(readers.get(comment.id) ?? []), userId]);
  }
  return readers;
}
