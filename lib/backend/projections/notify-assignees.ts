import type { Projector } from '@/lib/backend/outbox/projector';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { assignmentsIn } from './event-data';
import { notify } from './notify';

/** Whoever is put onto a card by somebody else hears of it, if they are still on it and may see it. */
export const notifyAssignees: Projector = {
  name: 'notifyAssignees',
  source: 'board',
  names: ['card.created', 'card.updated', 'cards.changed'],

  targets(_db, event) {
    const people = new Set(assignmentsIn(event).map(({ userId }) => userId));
    people.delete(event.actorId ?? '');
    return [...people].map((userId) => streamName('user', userId));
  },

  async project(tx, event, target, now) {
    const { id: userId } = parseStreamName(target);
    const { id: boardId } = parseStreamName(event.stream);
    // One event, one notification: of many cards it names the first that the person is still on.
    const cardIds = assignmentsIn(event).flatMap((assignment) =>
      assignment.userId === userId ? assignment.cardId : [],
    );
    const board = await tx.board.findUnique({ where: { id: boardId }, select: { workspaceId: true } });
    const held = await tx.cardAssignee.findMany({
      where: { cardId: { in: cardIds }, userId },
      select: { cardId: true },
    });
    const cardId = cardIds.find((id) => held.some((row) => row.cardId === id));
    if (!board || cardId === undefined || !(await findShownMember(tx, boardId, userId))) return null;
    const { workspaceId } = board;
    const { actorId } = event;
    const notification = { kind: 'assigned' as const, actorId, workspaceId, boardId, cardId, commentId: null };
    return notify(tx, userId, notification, { now, sourceId: event.id });
  },
};
