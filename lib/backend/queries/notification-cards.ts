import type { Tx } from '@/lib/backend/db/database';
import { colorSchema } from '@/lib/protocol/colors';
import type { NotificationCards } from '@/lib/protocol/notification-cards';
import type { Id } from '@/lib/protocol/primitives';
import { shownNotifications } from './read/shown-notifications';
import { readVisibleBoards } from './visible-boards';

/** What a person's inbox speaks of, each under today's permission and where it is today: their stream tells ids alone. */
export async function readNotificationCards(tx: Tx, userId: Id): Promise<NotificationCards> {
  const { boards } = await readVisibleBoards(tx, userId, null);
  const visible = new Map(boards.map((board) => [board.id, board]));
  const rows = await tx.$queryRaw<{ id: Id; title: string; boardId: Id }[]>`
    SELECT DISTINCT c.id, c.title, c."boardId" FROM (${shownNotifications(userId)}) n JOIN "Card" c ON c.id = n."cardId"
    WHERE c."boardId" = ANY(${[...visible.keys()]}::uuid[]) ORDER BY c.id`;
  const people = await tx.$queryRaw<{ userId: Id; name: string; color: string }[]>`
    SELECT DISTINCT u.id AS "userId", u.name, u.color FROM (${shownNotifications(userId)}) n JOIN "User" u ON u.id = n."actorId"
    WHERE n."cardId" = ANY(${rows.map(({ id }) => id)}::uuid[]) ORDER BY u.id`;
  return {
    cards: rows.flatMap(({ id, title, boardId }) => {
      const board = visible.get(boardId);
      if (!board) return [];
      const { workspaceId } = board;
      return [
        { id, title, workspaceId, board: { id: boardId, title: board.title, color: colorSchema.parse(board.color) } },
      ];
    }),
    people: people.map(({ color, ...person }) => ({ ...person, color: colorSchema.parse(color) })),
  };
}
