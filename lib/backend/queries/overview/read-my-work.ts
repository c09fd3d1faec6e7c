import type { Tx } from '@/lib/backend/db/database';
import { readVisibleBoards } from '@/lib/backend/queries/visible-boards';
import type { MyWork } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { openBoards, toWorkCard, type WorkRow, workColumns } from './work-cards';

/** More than one person does. */
const MAX_CARDS = 500;

/** The cards that a person has to do, of all boards that they may read today, by due date; those without one after the others. */
export async function readMyWork(tx: Tx, userId: Id): Promise<MyWork> {
  const boards = openBoards((await readVisibleBoards(tx, userId, null)).boards);
  const rows = await tx.$queryRaw<WorkRow[]>`
    SELECT ${workColumns}
    FROM "CardAssignee" a JOIN "Card" c ON c.id = a."cardId" JOIN "List" l ON l.id = c."listId"
      JOIN "Board" b ON b.id = c."boardId" JOIN "Workspace" w ON w.id = b."workspaceId"
    WHERE a."userId" = ${userId}::uuid AND c."archivedAt" IS NULL AND l."archivedAt" IS NULL AND NOT c."dueDone"
      AND w."archivedAt" IS NULL AND c."boardId" = ANY(${[...boards.keys()]}::uuid[])
    ORDER BY c."dueAt" NULLS LAST, c.id LIMIT ${MAX_CARDS + 1}::int`;
  return {
    cards: rows.slice(0, MAX_CARDS).flatMap((row) => toWorkCard(row, boards)),
    isCut: rows.length > MAX_CARDS,
    boardIds: [...boards.keys()],
  };
}
