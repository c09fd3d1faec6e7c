import type { Tx } from '@/lib/backend/db/database';
import { assertNever } from '@/lib/domain/assert-never';
import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import { named } from './named';

/** Writes the rows that an event of a card's stream speaks of. A card's creation is written in write-card-change.ts. */
export async function writeCardEvent(tx: Tx, event: Planned<CardEvent>): Promise<void> {
  switch (event.name) {
    case 'card.created':
      return;
    case 'card.updated': {
      const { cardId: id, ...fields } = event.data;
      await tx.card.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'checklist.created': {
      const { checklistId: id, ...fields } = event.data;
      await tx.checklist.createMany({ data: { id, ...fields } });
      return;
    }
    case 'checklist.updated': {
      const { cardId: _card, checklistId: id, ...fields } = event.data;
      await tx.checklist.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'checklist.deleted':
      await tx.checklist.deleteMany({ where: { id: event.data.checklistId } });
      return;
    case 'checklist.itemAdded': {
      const { cardId: _card, itemId: id, ...fields } = event.data;
      await tx.checklistItem.createMany({ data: { id, ...fields } });
      return;
    }
    case 'checklist.itemUpdated':
    case 'checklist.itemToggled': {
      const { cardId: _card, checklistId: _checklist, itemId: id, ...fields } = event.data;
      await tx.checklistItem.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'checklist.itemRemoved':
      await tx.checklistItem.deleteMany({ where: { id: event.data.itemId } });
      return;
    case 'attachment.added': {
      const { attachmentId: id, ...fields } = event.data;
      await tx.attachment.createMany({ data: { id, ...fields } });
      return;
    }
    case 'attachment.removed':
      await tx.attachment.deleteMany({ where: { id: event.data.attachmentId } });
      return;
    case 'comment.created': {
      const { commentId: id, reactions: _none, ...fields } = event.data;
      await tx.comment.createMany({ data: { id, ...fields } });
      return;
    }
    case 'comment.updated': {
      const { cardId: _card, commentId: id, ...fields } = event.data;
      await tx.comment.updateMany({ where: { id }, data: fields });
      return;
    }
    case 'comment.deleted': {
      const { cardId: _card, commentId: id, ...fields } = event.data;
      await tx.comment.updateMany({ where: { id }, data: fields });
      await tx.commentReaction.deleteMany({ where: { commentId: id } });
      return;
    }
    case 'comment.reacted': {
      const { commentId, reaction, userIds } = event.data;
      await tx.commentReaction.deleteMany({ where: { commentId, reaction, userId: { notIn: userIds } } });
      const rows = userIds.map((userId) => ({ commentId, reaction, userId }));
      await tx.commentReaction.createMany({ data: rows, skipDuplicates: true });
      return;
    }
    case 'comments.seen': {
      const { cardId, userId, until } = event.data;
      const where = { cardId_userId: { cardId, userId } };
      await tx.commentsSeen.upsert({ where, create: { cardId, userId, until }, update: { until } });
      return;
    }
    case 'card.linked': {
      const { cardId, otherId, relation } = event.data;
      const where = { cardId_otherId: { cardId, otherId } };
      await tx.cardLink.upsert({ where, create: { cardId, otherId, relation }, update: { relation } });
      return;
    }
    case 'card.unlinked': {
      const { cardId, otherIds } = event.data;
      await tx.cardLink.deleteMany({ where: { cardId, otherId: { in: otherIds } } });
      return;
    }
    case 'person.deleted': {
      const { cardId, userId } = event.data;
      await tx.comment.updateMany({ where: { cardId, authorId: userId }, data: { authorId: null } });
      await tx.commentReaction.deleteMany({ where: { userId, comment: { cardId } } });
      await tx.commentsSeen.deleteMany({ where: { userId, cardId } });
      await tx.checklistItem.updateMany({
        where: { assigneeId: userId, checklist: { cardId } },
        data: { assigneeId: null },
      });
      return;
    }
    default:
      return assertNever(event);
  }
}
