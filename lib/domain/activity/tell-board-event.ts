import type { ActivityStatement } from '@/lib/protocol/activity';
import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import { assertNever } from '../assert-never';
import { type ActivityNames, cardFact, type Inverse, listFact, personFact, say, thingFact } from './activity-names';
import { tellCardUpdate } from './tell-card-update';
import { tellCardsChange } from './tell-cards-change';
import { tellMove } from './tell-move';

/** What an event of a board's stream says; nothing for what only follows from something else that is told. */
export function tellBoardEvent(names: ActivityNames, event: Planned<BoardEvent>, old: Inverse): ActivityStatement[] {
  switch (event.name) {
    case 'board.created':
      return [say('boardCreated', { board: thingFact('board', event.data.title) })];
    case 'board.deleted':
      return [say('boardRemoved', { board: thingFact('board', names.boards.get(event.data.boardId)) })];
    case 'board.imported':
      return [say('boardImported', { board: thingFact('board', names.boards.get(event.data.boardId)) })];
    case 'board.updated':
      return tellBoardUpdate(names, event.data, old);
    case 'list.created':
      return [say('listCreated', { list: thingFact('list', event.data.title) })];
    case 'list.copied':
      return [say('listCopied', { list: thingFact('list', event.data.title) })];
    case 'list.updated':
      return tellListUpdate(names, event.data, old);
    case 'list.moved':
      return [say('listMoved', { list: listFact(names, event.data.listId) })];
    case 'list.deleted':
      return [say('listDeleted', { list: listFact(names, event.data.listId) })];
    case 'card.created': {
      const { cardId, title, listId } = event.data;
      return [say('cardCreated', { card: cardFact(names, cardId, title), list: listFact(names, listId) })];
    }
    case 'card.updated':
      return tellCardUpdate(names, event.data, old);
    case 'card.moved': {
      const { cardId, listId } = event.data;
      return [tellMove(names, cardFact(names, cardId), listId, old['listId'])];
    }
    case 'card.archived':
      return [say('cardArchived', { card: cardFact(names, event.data.cardId) })];
    case 'card.restored':
      return [say('cardRestored', { card: cardFact(names, event.data.cardId) })];
    case 'card.deleted':
      return [say('cardDeleted', { card: cardFact(names, event.data.cardId) })];
    case 'cards.changed':
      return tellCardsChange(names, event.data);
    case 'cards.arrived': {
      const { cards } = event.data;
      const [first] = cards ?? [];
      const one = cards?.length === 1 && first ? cardFact(names, first.id, first.title) : null;
      return [say('cardsArrived', { cards: one ?? { as: 'count', count: cards?.length ?? 0 } })];
    }
    case 'cards.left': {
      const { cardIds } = event.data;
      const [first] = cardIds;
      const one = cardIds.length === 1 && first ? cardFact(names, first) : null;
      return [say('cardsLeft', { cards: one ?? { as: 'count', count: cardIds.length } })];
    }
    case 'label.created':
      return [say('labelCreated', { label: thingFact('label', event.data.name) })];
    case 'label.updated': {
      const { labelId, name, color } = event.data;
      const label = thingFact('label', name ?? names.labels.get(labelId));
      if (name !== undefined) return [say('labelRenamed', { from: thingFact('label', old['name']), label })];
      return color === undefined ? [] : [say('labelRecoloured', { label })];
    }
    case 'label.deleted':
      return [say('labelDeleted', { label: thingFact('label', names.labels.get(event.data.labelId)) })];
    case 'member.joined':
      return [say('boardJoined', { person: personFact(names, event.data.userId, event.data.name) })];
    case 'member.updated': {
      const { userId, role } = event.data;
      if (role === undefined) return [];
      return [say('boardRoleChanged', { person: personFact(names, userId), role: { as: 'role', role } })];
    }
    case 'member.left':
      return [say('boardLeft', { person: personFact(names, event.data.userId) })];
    // Told from the workspace's stream, where it was decided.
    case 'members.changed':
      return [];
    default:
      return assertNever(event);
  }
}

type DataOf<Name extends BoardEvent['name']> = Extract<BoardEvent, { name: Name }>['data'];

function tellBoardUpdate(names: ActivityNames, data: DataOf<'board.updated'>, old: Inverse): ActivityStatement[] {
  const board = thingFact('board', data.title ?? names.boards.get(data.boardId));
  const told: ActivityStatement[] = [];
  if (data.title !== undefined) told.push(say('boardRenamed', { from: thingFact('board', old['title']), board }));
  if (data.description !== undefined) told.push(say('boardDescribed', { board }));
  if (data.color !== undefined || data.background !== undefined) told.push(say('boardDressed', { board }));
  if (data.visibility !== undefined)
    told.push(say(data.visibility === 'private' ? 'boardClosed' : 'boardOpened', { board }));
  if (data.archivedAt !== undefined)
    told.push(say(data.archivedAt === null ? 'boardRestored' : 'boardArchived', { board }));
  return told;
}

function tellListUpdate(names: ActivityNames, data: DataOf<'list.updated'>, old: Inverse): ActivityStatement[] {
  const list = thingFact('list', data.title ?? names.lists.get(data.listId));
  const told: ActivityStatement[] = [];
  if (data.title !== undefined) told.push(say('listRenamed', { from: thingFact('list', old['title']), list }));
  if (data.archivedAt !== undefined)
    told.push(say(data.archivedAt === null ? 'listRestored' : 'listArchived', { list }));
  if (data.wipLimit === null) told.push(say('listUnlimited', { list }));
  else if (data.wipLimit !== undefined)
    told.push(say('listLimited', { list, limit: { as: 'count', count: data.wipLimit } }));
  return told;
}
