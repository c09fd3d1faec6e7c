import type { Tx } from '@/lib/backend/db/database';
import { sql } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';

/** A board that is about to be deleted, and the people who have a role on it: their own streams are told later, when no row says so any more. */
export interface BoardGoing {
  readonly id: Id;
  readonly people: Id[];
}

/** One board, or all of a workspace. */
export async function readBoardsGoing(tx: Tx, which: { boardId: Id } | { workspaceId: Id }): Promise<BoardGoing[]> {
  const condition =
    'boardId' in which ? sql`b.id = ${which.boardId}::uuid` : sql`b."workspaceId" = ${which.workspaceId}::uuid`;
  return tx.$queryRaw<BoardGoing[]>`
    SELECT b.id, ARRAY(SELECT "userId" FROM "BoardMember" WHERE "boardId" = b.id ORDER BY 1) AS people
    FROM "Board" b WHERE ${condition} ORDER BY b.id`;
}
