import { isoTime, type Sql, sql } from '@/lib/backend/db/sql';
import type { VisibleBoard } from '@/lib/backend/queries/visible-boards';
import { isAtLeast } from '@/lib/domain/permissions';
import { colorSchema } from '@/lib/protocol/colors';
import type { WorkCard } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';

export interface WorkRow {
  id: Id;
  number: number;
  title: string;
  boardId: Id;
  listTitle: string;
  dueAt: string | null;
  dueDone: boolean;
}

/** The columns of a card `c` in its list `l`. */
export const workColumns: Sql = sql`c.id, c.number, c.title, c."boardId", l.title AS "listTitle", ${isoTime('c."dueAt"')} AS "dueAt", c."dueDone"`;

/** A card with what its board says of it. */
export function toWorkCard({ boardId, ...row }: WorkRow, boards: ReadonlyMap<Id, VisibleBoard>): WorkCard[] {
  const board = boards.get(boardId);
  if (!board) return [];
  const { id, number, title, listTitle, dueAt, dueDone } = row;
  return [
    {
      ...{ id, number, title, listTitle, dueAt, dueDone },
      workspaceId: board.workspaceId,
      board: { id: board.id, title: board.title, color: colorSchema.parse(board.color) },
      canEdit: isAtLeast(board.role, 'member'),
    },
  ];
}

/** Boards that are not put away, by id. */
export function openBoards(boards: readonly VisibleBoard[]): Map<Id, VisibleBoard> {
  return new Map(boards.filter(({ archivedAt }) => archivedAt === null).map((board) => [board.id, board]));
}
