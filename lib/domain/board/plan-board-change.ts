import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Board } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';

type BoardPlan = Plan<Planned<BoardEvent> | null>;
export type BoardFields = Pick<Board, 'title' | 'description' | 'color' | 'visibility'>;

/** A new board, without lists yet. */
export function planBoardCreate({ id, ...fields }: Omit<Board, 'archivedAt' | 'version'>): Plan<Planned<BoardEvent>> {
  return planned({ name: 'board.created', data: { boardId: id, ...fields, archivedAt: null, version: 1 } });
}

export interface BoardUpdateFacts {
  readonly board: BoardFields & Pick<Board, 'id' | 'version'>;
  readonly changes: Changes<BoardFields>;
  /** The version that the person's edit of title or description started from; null does not ask. */
  readonly expectedVersion: number | null;
}

/** Title, description, colour, visibility. `version` guards title and description together and counts their edits. */
export function planBoardUpdate({ board, changes, expectedVersion }: BoardUpdateFacts): BoardPlan {
  const changed = changedFields<BoardFields>(board, changes);
  const isText = changed.title !== undefined || changed.description !== undefined;
  if (isText && expectedVersion !== null && expectedVersion !== board.version) {
    const { version, title, description } = board;
    return refused('version_conflict', 'Somebody else has changed this text meanwhile.', {
      version,
      title,
      description,
    });
  }
  if (Object.keys(changed).length === 0) return planned(null);
  const version = isText ? { version: board.version + 1 } : {};
  return planned({ name: 'board.updated', data: { boardId: board.id, ...changed, ...version } });
}

/** The board closes: it is read, not changed, until it is restored. Null when it is archived already. */
export function planBoardArchive(board: Pick<Board, 'id' | 'archivedAt'>, now: string): BoardPlan {
  if (board.archivedAt !== null) return planned(null);
  return planned({ name: 'board.updated', data: { boardId: board.id, archivedAt: now } });
}

/** The board opens again. Null when it is open already. */
export function planBoardRestore(board: Pick<Board, 'id' | 'archivedAt'>): BoardPlan {
  if (board.archivedAt === null) return planned(null);
  return planned({ name: 'board.updated', data: { boardId: board.id, archivedAt: null } });
}
