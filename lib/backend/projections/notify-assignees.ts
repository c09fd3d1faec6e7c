import type { Projector } from '@/lib/backend/outbox/projector';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { cardIdOf, idsIn } from './event-data';
import { notify } from './notify';

/** Whoever is put onto a card by somebody else hears of it, if they are still on it and may see it. */
export const notifyAssignees: Projector = {
  name: 'notifyAssignees',
  source: 'board',
  names: ['card.created', 'card.updated'],

  targets(_db, event) {
    const before = new Set(idsIn(event.inverse, 'assigneeIds'));
    const added = idsIn(event.data, 'assigneeIds').filter((userId) => !before.has(userId) && userId !== event.actorId);
    return added.map((userId) => streamName('user', userId));
  },

  async project(tx, event, target, now) {
    const { id: userId } = parseStreamName(target);
    const { id: boardId } = parseStreamName(event.stream);
    const cardId = cardIdOf(event);
    const board = await tx.board.findUnique({ where: { id: boardId }, select: { workspaceId: true } });
    const isAssigned = await tx.cardAssignee.count({ where: { cardId, userId } });
    if (!board || isAssigned === 0 || !(await findShownMember(tx, boardId, userId))) return null;
    const { workspaceId } = board;
    const { actorId } = event;
    return notify(tx, userId, { kind: 'assigned', actorId, workspaceId, boardId, cardId, commentId: null }, now);
  },
};
