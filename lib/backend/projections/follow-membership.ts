import { onBoard, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { dropAssigneesWhoMayNotRead } from '@/lib/backend/commands/rows/card-sets';
import type { Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import type { Member } from '@/lib/protocol/things';
import { userIdOf, userIdsOf } from './event-data';

/**
 * Whoever joins, changes or leaves a workspace does so on each of its boards that shows them. What a board says is read from
 * the rows of now, so two changes in quick succession end with the later one whatever is projected first.
 */
export const followMembership: Projector = {
  name: 'followMembership',
  source: 'workspace',
  names: ['member.joined', 'member.roleChanged', 'member.updated', 'member.removed', 'members.changed'],

  async targets(db, event) {
    const { id: workspaceId } = parseStreamName(event.stream);
    const userIds = userIdsOf(event);
    const boards = await db.board.findMany({
      where: {
        workspaceId,
        OR: [
          { visibility: 'workspace' },
          { members: { some: { userId: { in: userIds } } } },
          { id: { in: rolesLost(event) } },
        ],
      },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    return boards.map(({ id }) => streamName('board', id));
  },

  async project(tx, event, target) {
    const { id: boardId } = parseStreamName(target);
    const board = await tx.board.findUnique({ where: { id: boardId }, select: { id: true } });
    if (!board) return null;
    if (event.name === 'members.changed') return rolesFollow(tx, boardId, userIdsOf(event));
    const userId = userIdOf(event);
    const member = await findShownMember(tx, boardId, userId);
    if (!member) return onBoard(boardId, await leave(tx, boardId, userId));
    const said = asShown(event.name, member);
    return said && onBoard(boardId, said);
  },
};

/** Several people at once, since one source has one consequence on a board. */
async function rolesFollow(tx: Tx, boardId: string, userIds: readonly string[]): Promise<PlannedEvent | null> {
  const members: Pick<Member, 'userId' | 'role'>[] = [];
  for (const userId of userIds) {
    const member = await findShownMember(tx, boardId, userId);
    if (member) members.push({ userId, role: member.role });
  }
  return members.length > 0 ? onBoard(boardId, { name: 'members.changed', data: { members } }) : null;
}

async function leave(tx: Tx, boardId: string, userId: string): Promise<Planned<BoardEvent>> {
  await dropAssigneesWhoMayNotRead(tx, boardId);
  return { name: 'member.left', data: { userId } };
}

/** What a board says of somebody whom it shows. One who was removed and is back already is told of by their return. */
function asShown(name: string, member: Member): Planned<BoardEvent> | null {
  const { userId, name: called, color, role } = member;
  if (name === 'member.joined') return { name: 'member.joined', data: member };
  if (name === 'member.roleChanged') return { name: 'member.updated', data: { userId, role } };
  if (name === 'member.updated') return { name: 'member.updated', data: { userId, name: called, color } };
  return null;
}

/** The private boards on which a person who was removed had a role: no row says so any more. */
function rolesLost({ inverse }: LoggedEvent): string[] {
  const boards: unknown = inverse?.['boards'];
  return Array.isArray(boards) ? boards.map((board: { boardId: string }) => board.boardId) : [];
}
