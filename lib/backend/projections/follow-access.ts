import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { privateBoardJson } from '@/lib/backend/queries/read/board-json';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import type { PrivateBoard } from '@/lib/protocol/things';
import { idsIn, userIdOf } from './event-data';
import { findPeopleToWithdrawFrom, withdraw } from './withdrawal';

/**
 * A person's own stream follows what they may read of a board: a board that no workspace of theirs shows enters and leaves
 * their list, and notifications of what they may not see any more are withdrawn. A source event has one consequence on a
 * stream, so where a board leaves the list, the withdrawal follows from that (withdrawAfterRemoval).
 */
export const followAccess: Projector = {
  name: 'followAccess',
  source: 'board',
  names: [
    'board.created',
    'board.imported',
    'board.updated',
    'board.deleted',
    'member.joined',
    'member.updated',
    'member.left',
    'card.deleted',
    'list.deleted',
    'cards.arrived',
  ],

  async targets(db, event) {
    const { id: boardId } = parseStreamName(event.stream);
    const people = new Set([
      ...(await listedPeople(db, boardId, event)),
      ...(await findPeopleToWithdrawFrom(db, boardId)),
    ]);
    return [...people].sort().map((userId) => streamName('user', userId));
  },

  async project(tx, event, target, now) {
    const { id: userId } = parseStreamName(target);
    const { id: boardId } = parseStreamName(event.stream);
    return (await listChange(tx, userId, boardId, event)) ?? (await withdraw(tx, userId, boardId, now));
  },
};

/** Whose list of boards the event may change. */
async function listedPeople(db: Tx, boardId: Id, event: LoggedEvent): Promise<Id[]> {
  if (event.name.startsWith('member.')) return [userIdOf(event)];
  if (event.name === 'board.deleted') return idsIn(event.inverse, 'people');
  if (!event.name.startsWith('board.')) return [];
  const people = await db.boardMember.findMany({ where: { boardId }, select: { userId: true } });
  return people.map(({ userId }) => userId);
}

async function listChange(tx: Tx, userId: Id, boardId: Id, event: LoggedEvent): Promise<PlannedEvent | null> {
  const board = await findListed(tx, userId, boardId);
  const wasTold = await isToldOf(tx, userId, boardId);
  if (!board) return wasTold ? onUser(userId, { name: 'privateBoard.removed', data: { boardId } }) : null;
  const { id: _id, ...fields } = board;
  if (!wasTold) return onUser(userId, { name: 'privateBoard.added', data: { boardId, ...fields } });
  if (event.name !== 'board.updated') return null;
  const { title, color, archivedAt } = fields;
  return onUser(userId, { name: 'privateBoard.updated', data: { boardId, title, color, archivedAt } });
}

/** The board as the person's inbox lists it now: a private one of theirs, or one where they are a guest. */
async function findListed(tx: Tx, userId: Id, boardId: Id): Promise<PrivateBoard | null> {
  const rows = await tx.$queryRaw<{ board: PrivateBoard }[]>`
    SELECT ${privateBoardJson} AS board FROM "Board" b JOIN "BoardMember" bm ON bm."boardId" = b.id
    WHERE b.id = ${boardId}::uuid AND bm."userId" = ${userId}::uuid AND (b.visibility = 'private' OR NOT EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."workspaceId" = b."workspaceId" AND m."userId" = bm."userId"))`;
  return rows[0]?.board ?? null;
}

/** Whether the person's stream says, so far, that the board is on their list. */
async function isToldOf(tx: Tx, userId: Id, boardId: Id): Promise<boolean> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM "Event" WHERE stream = ${streamName('user', userId)}
      AND name IN ('privateBoard.added', 'privateBoard.removed') AND data->>'boardId' = ${boardId}
    ORDER BY seq DESC LIMIT 1`;
  return rows[0]?.name === 'privateBoard.added';
}
