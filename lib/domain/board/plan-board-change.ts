import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned, PlannedAs } from '@/lib/protocol/events/envelope';
import { MAX_EVENT_BYTES } from '@/lib/protocol/figures';
import type { Board, Member } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';

type BoardPlan = Plan<Planned<BoardEvent> | null>;
export type BoardFields = Pick<Board, 'title' | 'description' | 'color' | 'background' | 'visibility'>;

/** A new board, without lists yet. */
export function planBoardCreate(
  { id, ...fields }: Omit<Board, 'archivedAt' | 'version'>,
  members: Member[],
): Plan<PlannedAs<BoardEvent, 'board.created'>> {
  const data = withMembers({ boardId: id, ...fields, archivedAt: null, version: 1 }, members);
  return planned({ name: 'board.created', data });
}

export interface BoardUpdateFacts {
  readonly board: BoardFields & Pick<Board, 'id' | 'version'>;
  readonly changes: Changes<BoardFields>;
  /** The version that the person's edit of title or description started from; null does not ask. */
  readonly expectedVersion: number | null;
  /** Whom the board shows once it has another visibility; left out where that is not known (a browser). */
  readonly membersAfter?: readonly Member[] | null;
}

/** Title, description, colour, visibility. `version` guards title and description together and counts their edits. */
export function planBoardUpdate({ board, changes, expectedVersion, membersAfter }: BoardUpdateFacts): BoardPlan {
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
  const members = changed.visibility === undefined ? null : membersAfter;
  return planned({ name: 'board.updated', data: withMembers({ boardId: board.id, ...changed, ...version }, members) });
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

/** The board goes for good, with all that is on it. */
export function planBoardDelete(board: Pick<Board, 'id' | 'archivedAt'>): Plan<Planned<BoardEvent>> {
  if (board.archivedAt === null) return refused('not_archived', 'Archive the board first, then delete it.');
  return planned({ name: 'board.deleted', data: { boardId: board.id } });
}

/** The people whom a board shows, as far as one event holds them beside its other data. */
function withMembers<Data extends object>(data: Data, members: readonly Member[] | null | undefined) {
  if (!members) return data;
  const whole = { ...data, members: [...members] };
  return new TextEncoder().encode(JSON.stringify(whole)).length <= MAX_DATA_BYTES ? whole : data;
}

/** An event's bound without its envelope. */
const MAX_DATA_BYTES = MAX_EVENT_BYTES - 1_024;
