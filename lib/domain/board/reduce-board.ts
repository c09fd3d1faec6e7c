import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, Member } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { merge, omitById, patchById, toById } from '../by-id';
import { withRoles } from '../workspace/with-roles';
import { type BoardState, findCard } from './board-state';
import { eachChange, type OneOfMany } from './card-changes';

/** Folds one event of `board:{id}` into its state. Absolute values only, so a repeated event changes nothing. */
export function reduceBoard(state: BoardState, event: Planned<BoardEvent>): BoardState {
  switch (event.name) {
    case 'board.created': {
      const { boardId: id, members, ...fields } = event.data;
      return showOnly(members, { ...state, board: { id, ...fields } });
    }
    case 'board.imported':
    case 'board.deleted':
      return state;
    case 'board.updated': {
      const { boardId: _id, members, ...fields } = event.data;
      return showOnly(members, { ...state, board: merge(state.board, fields) });
    }
    case 'list.created': {
      const { listId: id, ...fields } = event.data;
      return {
        ...state,
        lists: { ...state.lists, [id]: { id, ...fields } },
        cards: { ...state.cards, [id]: state.cards[id] ?? {} },
      };
    }
    case 'list.copied': {
      const { listId: id, cards = [], ...fields } = event.data;
      return {
        ...state,
        lists: { ...state.lists, [id]: { id, ...fields } },
        cards: { ...state.cards, [id]: toById(cards) },
      };
    }
    case 'list.updated':
    case 'list.moved': {
      const { listId, ...fields } = event.data;
      return { ...state, lists: patchById(state.lists, listId, fields) };
    }
    case 'list.deleted':
      return {
        ...state,
        lists: omitById(state.lists, event.data.listId),
        cards: omitById(state.cards, event.data.listId),
      };
    case 'card.created': {
      const { cardId: id, ...fields } = event.data;
      return putCard(state, { id, ...fields });
    }
    case 'card.updated':
    case 'card.moved':
    case 'card.archived':
    case 'card.restored': {
      const { cardId, ...fields } = event.data;
      const card = findCard(state, cardId);
      return card ? putCard(state, merge(card, fields), card.listId) : state;
    }
    case 'cards.changed':
      return { ...state, cards: changeMany(state, eachChange(event.data.changes)) };
    case 'cards.arrived':
      return (event.data.cards ?? []).reduce((next, card) => putCard(next, card), state);
    case 'cards.left': {
      const gone = event.data.cardIds.flatMap((cardId) => findCard(state, cardId) ?? []);
      return { ...state, cards: gone.reduce(withoutCard, state.cards) };
    }
    case 'card.deleted': {
      const card = findCard(state, event.data.cardId);
      return card ? { ...state, cards: withoutCard(state.cards, card) } : state;
    }
    case 'label.created': {
      const { labelId: id, ...fields } = event.data;
      return { ...state, labels: { ...state.labels, [id]: { id, ...fields } } };
    }
    case 'label.updated': {
      const { labelId, ...fields } = event.data;
      return { ...state, labels: patchById(state.labels, labelId, fields) };
    }
    case 'label.deleted':
      return {
        ...state,
        labels: omitById(state.labels, event.data.labelId),
        cards: mapCards(state.cards, (card) => withoutElement(card, 'labelIds', event.data.labelId)),
      };
    case 'member.joined':
      return { ...state, members: { ...state.members, [event.data.userId]: event.data } };
    case 'member.updated':
      return { ...state, members: patchById(state.members, event.data.userId, event.data) };
    case 'members.changed':
      return { ...state, members: withRoles(state.members, event.data.members) };
    case 'member.left':
      return {
        ...state,
        members: omitById(state.members, event.data.userId),
        cards: mapCards(state.cards, (card) => withoutElement(card, 'assigneeIds', event.data.userId)),
      };
    default:
      return assertNever(event);
  }
}

type Columns = BoardState['cards'];

/** The board's people are these from now on, and the cards' assignees are among them. */
function showOnly(members: readonly Member[] | undefined, state: BoardState): BoardState {
  if (!members) return state;
  const shown = Object.fromEntries(members.map((member) => [member.userId, member]));
  const cards = mapCards(state.cards, (card) => {
    const assigneeIds = card.assigneeIds.filter((userId) => userId in shown);
    return assigneeIds.length === card.assigneeIds.length ? card : { ...card, assigneeIds };
  });
  return { ...state, members: shown, cards };
}

/** Puts a card into the list that it names, taking it out of `fromListId` when that is another one. */
function putCard(state: BoardState, card: CardTile, fromListId: Id = card.listId): BoardState {
  const cards = { ...state.cards };
  if (fromListId !== card.listId) cards[fromListId] = omitById(cards[fromListId] ?? {}, card.id);
  cards[card.listId] = { ...cards[card.listId], [card.id]: card };
  return { ...state, cards };
}

/** Changes many cards, with one copy of each column that any of them leaves, enters or stands in. */
function changeMany(state: BoardState, changes: readonly OneOfMany[]): Columns {
  const copies: Record<Id, Record<Id, CardTile>> = {};
  const copyOf = (listId: Id) => {
    const copy = copies[listId] ?? { ...state.cards[listId] };
    copies[listId] = copy;
    return copy;
  };
  for (const { cardId, fields } of changes) {
    const before = findCard(state, cardId);
    if (!before) continue;
    const after = merge<CardTile>(before, fields);
    if (after.listId !== before.listId) delete copyOf(before.listId)[cardId];
    copyOf(after.listId)[cardId] = after;
  }
  return { ...state.cards, ...copies };
}

function withoutCard(columns: Columns, card: CardTile): Columns {
  return { ...columns, [card.listId]: omitById(columns[card.listId] ?? {}, card.id) };
}

/** Maps every card, keeping the identity of columns and cards that did not change. */
function mapCards(columns: Columns, change: (card: CardTile) => CardTile): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([listId, column]) => {
      const changed = Object.values(column)
        .map(change)
        .filter((card) => column[card.id] !== card);
      if (changed.length === 0) return [listId, column];
      return [listId, { ...column, ...Object.fromEntries(changed.map((card) => [card.id, card])) }];
    }),
  );
}

function withoutElement(card: CardTile, field: 'labelIds' | 'assigneeIds', id: Id): CardTile {
  return card[field].includes(id) ? { ...card, [field]: card[field].filter((other) => other !== id) } : card;
}
