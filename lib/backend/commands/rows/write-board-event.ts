import type { Tx } from '@/lib/backend/db/database';
import { assertNever } from '@/lib/domain/assert-never';
import { eachChange } from '@/lib/domain/board/card-changes';
import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import { armReminders } from './arm-reminders';
import { dropAssigneesWhoMayNotRead, setAssignees, setLabels } from './card-sets';
import { named } from './named';
import { setCover } from './set-cover';
import { writeCardsChange } from './write-cards-change';

/**
 * Writes the rows that an event of a board's stream speaks of, so that the database shows what the fold shows: the same
 * names, the same absolute values. A card's creation is written with its body, in write-card-change.ts.
 */
export async function writeBoardEvent(tx: Tx, boardId: Id, event: Planned<BoardEvent>): Promise<void> {
  switch (event.name) {
    case 'board.created': {
      const { boardId: id, members: _members, ...fields } = event.data;
      await tx.board.createMany({ data: { id, ...fields } });
      return;
    }
    case 'board.updated': {
      const { boardId: id, members: _members, ...fields } = event.data;
      await tx.board.updateMany({ where: { id }, data: named(fields) });
      if (fields.visibility !== undefined) await dropAssigneesWhoMayNotRead(tx, id);
      return;
    }
    case 'board.deleted':
      await tx.board.deleteMany({ where: { id: boardId } });
      return;
    case 'list.created': {
      const { listId: id, ...fields } = event.data;
      await tx.list.createMany({ data: { id, boardId, ...fields } });
      return;
    }
    case 'list.copied': {
      const { listId: id, cards: _copies, ...fields } = event.data;
      await tx.list.createMany({ data: { id, boardId, ...fields } });
      return;
    }
    case 'list.updated':
    case 'list.moved': {
      const { listId: id, ...fields } = event.data;
      await tx.list.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'list.deleted':
      await tx.list.deleteMany({ where: { id: event.data.listId } });
      return;
    case 'card.updated': {
      const { cardId: id, labelIds, assigneeIds, cover, hasDescription: _derived, ...fields } = event.data;
      if (Object.keys(fields).length > 0) await tx.card.updateMany({ where: { id }, data: named(fields) });
      if (fields.dueAt !== undefined || fields.reminderMinutes !== undefined) await armReminders(tx, [id]);
      if (cover !== undefined) await setCover(tx, id, cover);
      if (labelIds) await setLabels(tx, id, labelIds);
      if (assigneeIds) await setAssignees(tx, id, assigneeIds);
      return;
    }
    case 'card.moved':
    case 'card.archived':
    case 'card.restored': {
      const { cardId: id, ...fields } = event.data;
      await tx.card.updateMany({ where: { id }, data: fields });
      return;
    }
    case 'cards.changed':
      await writeCardsChange(tx, eachChange(event.data.changes));
      return;
    case 'card.deleted':
      await tx.card.deleteMany({ where: { id: event.data.cardId } });
      return;
    case 'label.created': {
      const { labelId: id, ...fields } = event.data;
      await tx.label.createMany({ data: { id, boardId, ...fields } });
      return;
    }
    case 'label.updated': {
      const { labelId: id, ...fields } = event.data;
      await tx.label.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'label.deleted':
      await tx.label.deleteMany({ where: { id: event.data.labelId } });
      return;
    case 'member.left':
      await dropAssigneesWhoMayNotRead(tx, boardId);
      return;
    case 'card.created':
    case 'cards.arrived':
    case 'cards.left':
    case 'board.imported':
    case 'member.joined':
    case 'member.updated':
    case 'members.changed':
      return;
    default:
      return assertNever(event);
  }
}
