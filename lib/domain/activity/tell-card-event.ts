import type { ActivityStatement } from '@/lib/protocol/activity';
import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import { assertNever } from '../assert-never';
import { type ActivityNames, cardFact, type Inverse, personFact, say, thingFact } from './activity-names';

/** What an event of a card's own stream says. The tile's half of the same change is on the board's stream. */
export function tellCardEvent(names: ActivityNames, event: Planned<CardEvent>, old: Inverse): ActivityStatement[] {
  const part = (kind: 'checklist' | 'item' | 'file', id: string, own?: unknown) =>
    thingFact(kind, own ?? names.parts.get(id));
  switch (event.name) {
    // Told from the board's stream, which also knows the list.
    case 'card.created':
      return [];
    case 'card.updated':
      return [
        // From where to where is not said: the reader need not know of both.
        ...(event.data.boardId === undefined ? [] : [say('cardTransferred')]),
        ...(event.data.description === undefined
          ? []
          : [say('cardDescribed', { card: cardFact(names, event.data.cardId) })]),
      ];
    case 'checklist.created':
      return [say('checklistCreated', { checklist: thingFact('checklist', event.data.title) })];
    case 'checklist.updated': {
      const { checklistId, title } = event.data;
      if (title === undefined) return [say('checklistMoved', { checklist: part('checklist', checklistId) })];
      const from = thingFact('checklist', old['title']);
      return [say('checklistRenamed', { from, checklist: thingFact('checklist', title) })];
    }
    case 'checklist.deleted':
      return [say('checklistDeleted', { checklist: part('checklist', event.data.checklistId, old['title']) })];
    case 'checklist.itemAdded': {
      const checklist = part('checklist', event.data.checklistId);
      return [say('itemAdded', { item: thingFact('item', event.data.text), checklist })];
    }
    case 'checklist.itemUpdated':
      return tellItemUpdate(names, event.data, old);
    case 'checklist.itemToggled':
      return [say(event.data.done ? 'itemTicked' : 'itemUnticked', { item: part('item', event.data.itemId) })];
    case 'checklist.itemRemoved':
      return [say('itemRemoved', { item: part('item', event.data.itemId, old['text']) })];
    case 'attachment.added':
      return [say('fileAdded', { file: thingFact('file', event.data.name) })];
    case 'attachment.removed':
      return [say('fileRemoved', { file: part('file', event.data.attachmentId, old['name']) })];
    // Never the event's own text: a comment that was deleted since has lost it.
    case 'comment.created':
      return [say('commentWritten', { comment: thingFact('comment', names.comments.get(event.data.commentId)) })];
    case 'comment.updated':
      return [say('commentEdited', { comment: thingFact('comment', names.comments.get(event.data.commentId)) })];
    case 'comment.deleted':
      return [say('commentDeleted')];
    case 'comment.reacted': {
      const before = Array.isArray(old['userIds']) ? old['userIds'].length : 0;
      if (event.data.userIds.length <= before) return [];
      return [say('reacted', { comment: thingFact('comment', names.comments.get(event.data.commentId)) })];
    }
    // Reading changes nothing.
    case 'comments.seen':
      return [];
    // What with is not said: the reader may not know of the other card.
    case 'card.linked':
      return [say('cardLinked')];
    case 'card.unlinked':
      return [say('cardUnlinked')];
    // It follows from the end of an account, which is nothing that happened to the card.
    case 'person.deleted':
      return [];
    default:
      return assertNever(event);
  }
}

type ItemUpdate = Extract<CardEvent, { name: 'checklist.itemUpdated' }>['data'];

function tellItemUpdate(names: ActivityNames, data: ItemUpdate, old: Inverse): ActivityStatement[] {
  const { itemId, text, done, assigneeId, dueAt } = data;
  const item = thingFact('item', text ?? names.parts.get(itemId));
  const told: ActivityStatement[] = [];
  if (text !== undefined) told.push(say('itemRenamed', { from: thingFact('item', old['text']), item }));
  if (done !== undefined) told.push(say(done ? 'itemTicked' : 'itemUnticked', { item }));
  if (assigneeId === null) told.push(say('itemUnassigned', { item }));
  else if (assigneeId !== undefined) told.push(say('itemAssigned', { item, person: personFact(names, assigneeId) }));
  if (dueAt === null) told.push(say('itemDueCleared', { item }));
  else if (dueAt !== undefined) told.push(say('itemDueSet', { item, at: { as: 'moment', at: dueAt } }));
  return told.length > 0 ? told : [say('itemMoved', { item })];
}
