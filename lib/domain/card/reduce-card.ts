import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardLink, ChecklistItem } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { type ById, merge, omitById, patchById } from '../by-id';
import type { CardState } from './card-state';
import { withoutPerson } from './without-person';

/** Folds one event of `card:{id}` into the body's state. */
export function reduceCard(state: CardState, event: Planned<CardEvent>): CardState {
  switch (event.name) {
    case 'card.created': {
      const { cardId: id, ...fields } = event.data;
      return { ...state, card: { id, ...fields } };
    }
    case 'card.updated': {
      const { cardId: _id, ...fields } = event.data;
      return { ...state, card: merge(state.card, fields) };
    }
    case 'checklist.created': {
      const { cardId: _card, checklistId: id, ...fields } = event.data;
      return { ...state, checklists: { ...state.checklists, [id]: { id, ...fields, items: {} } } };
    }
    case 'checklist.updated': {
      const { cardId: _card, checklistId, ...fields } = event.data;
      return { ...state, checklists: patchById(state.checklists, checklistId, fields) };
    }
    case 'checklist.deleted':
      return { ...state, checklists: omitById(state.checklists, event.data.checklistId) };
    case 'checklist.itemAdded': {
      const { cardId: _card, checklistId, itemId: id, ...fields } = event.data;
      return changeItems(state, checklistId, (items) => ({ ...items, [id]: { id, ...fields } }));
    }
    case 'checklist.itemUpdated':
    case 'checklist.itemToggled': {
      const { cardId: _card, checklistId, itemId, ...fields } = event.data;
      return changeItems(state, checklistId, (items) => patchById(items, itemId, fields));
    }
    case 'checklist.itemRemoved':
      return changeItems(state, event.data.checklistId, (items) => omitById(items, event.data.itemId));
    case 'attachment.added': {
      const { cardId: _card, attachmentId: id, ...fields } = event.data;
      return { ...state, attachments: { ...state.attachments, [id]: { id, ...fields } } };
    }
    case 'attachment.removed':
      return { ...state, attachments: omitById(state.attachments, event.data.attachmentId) };
    case 'comment.created': {
      const { cardId: _card, commentId: id, ...fields } = event.data;
      return { ...state, comments: { ...state.comments, [id]: { id, ...fields } } };
    }
    case 'comment.updated': {
      const { cardId: _card, commentId, ...fields } = event.data;
      return { ...state, comments: patchById(state.comments, commentId, fields) };
    }
    case 'comment.deleted': {
      const { cardId: _card, commentId, ...fields } = event.data;
      return { ...state, comments: patchById(state.comments, commentId, { ...fields, reactions: {} }) };
    }
    case 'comment.reacted': {
      const { commentId, reaction, userIds } = event.data;
      const { [reaction]: _before, ...others } = state.comments[commentId]?.reactions ?? {};
      const reactions = userIds.length === 0 ? others : { ...others, [reaction]: userIds };
      return { ...state, comments: patchById(state.comments, commentId, { reactions }) };
    }
    case 'comments.seen':
      return { ...state, seen: { ...state.seen, [event.data.userId]: event.data.until } };
    case 'card.linked': {
      const { otherId: id, relation } = event.data;
      return { ...state, links: { ...state.links, [id]: { id, relation } } };
    }
    case 'card.unlinked':
      return { ...state, links: event.data.otherIds.reduce(omitById<CardLink>, state.links) };
    case 'person.deleted':
      return withoutPerson(state, event.data.userId);
    default:
      return assertNever(event);
  }
}

function changeItems(
  state: CardState,
  checklistId: Id,
  change: (items: ById<ChecklistItem>) => ById<ChecklistItem>,
): CardState {
  const checklist = state.checklists[checklistId];
  if (!checklist) return state;
  return {
    ...state,
    checklists: { ...state.checklists, [checklistId]: { ...checklist, items: change(checklist.items) } },
  };
}
