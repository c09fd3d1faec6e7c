import { expect, it } from 'vitest';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { streamName } from '@/lib/protocol/streams';
import { makeEvent } from '@/lib/testing/make-event';
import type { ActivityNames, Inverse } from './activity-names';
import { tellEvent } from './tell-event';

const id = (digit: string) => `0192f0c1-2d3e-7a4b-8c5d-${digit.repeat(12)}`;
const [BOARD, CARD, OTHER, DOING, DONE, URGENT, ANA, COMMENT] = ['0', '1', '2', '3', '4', '5', '6', '7'].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const names: ActivityNames = {
  cards: new Map([[CARD, 'Fix login']]),
  lists: new Map([
    [DOING, 'Doing'],
    [DONE, 'Done'],
  ]),
  labels: new Map([[URGENT, 'urgent']]),
  people: new Map([[ANA, 'Ana']]),
  boards: new Map(),
  parts: new Map(),
  comments: new Map(),
};
const card = { as: 'card', id: CARD, name: 'Fix login' };
const list = (name: string | null) => ({ as: 'thing', kind: 'list', name });

function tell(name: string, data: Envelope['data'], inverse: Inverse, cardId: string | null = null) {
  return tellEvent(names, { ...makeEvent(streamName('board', BOARD), 1, { name, data }), inverse }, cardId);
}

it('tells a move with both lists, a move within one, and one from a list that nobody knows any more', () => {
  const move = (from: string) => tell('card.moved', { cardId: CARD, listId: DONE, position: 'a0' }, { listId: from });
  expect(move(DOING)).toEqual([{ verb: 'cardMoved', facts: { card, from: list('Doing'), to: list('Done') } }]);
  expect(move(DONE)).toEqual([{ verb: 'cardPlaced', facts: { card, list: list('Done') } }]);
  expect(move(id('9'))).toMatchObject([{ verb: 'cardMoved', facts: { from: list(null) } }]);
});

it('tells each field that one change has set, with old and new values', () => {
  const data = {
    cardId: CARD,
    title: 'Mend login',
    version: 2,
    dueAt: '2026-11-25T09:00:00.000Z',
    labelIds: [URGENT],
    assigneeIds: [],
  };
  const told = tell('card.updated', data, { title: 'Fix login', dueAt: null, labelIds: [], assigneeIds: [ANA] });
  expect(told.map(({ verb }) => verb)).toEqual(['cardRenamed', 'dueSet', 'labelAdded', 'unassigned']);
  expect(told[0]?.facts).toMatchObject({ from: { name: 'Fix login' }, to: { name: 'Mend login' } });
  expect(told[3]?.facts).toMatchObject({ person: { name: 'Ana' } });
});

it('tells a change of many cards by their number on the board, and by itself on a card that was among them', () => {
  const data = { changes: [{ cardIds: [CARD, OTHER], listId: DONE, positions: ['a0', 'a1'] }] };
  const inverse = { changes: [{ cardIds: [CARD, OTHER], listId: DOING, positions: ['a0', 'a1'] }] };
  expect(tell('cards.changed', data, inverse)).toEqual([
    { verb: 'cardsMoved', facts: { cards: { as: 'count', count: 2 }, list: list('Done') } },
  ]);
  expect(tell('cards.changed', data, inverse, CARD)).toEqual([
    { verb: 'cardMoved', facts: { card, from: list('Doing'), to: list('Done') } },
  ]);
  expect(tell('cards.changed', data, inverse, id('8'))).toEqual([]);
});

it('never tells the text of a comment that was deleted since, and knows a comment only by the count on the board', () => {
  const event = makeEvent(streamName('card', CARD), 1, {
    name: 'comment.created',
    data: {
      ...{ cardId: CARD, commentId: COMMENT, authorId: ANA, authorName: null, body: 'a secret', version: 1 },
      ...{ createdAt: '2026-11-24T09:00:00.000Z', editedAt: null, deletedAt: null },
    },
  });
  const told = tellEvent(names, { ...event, inverse: null });
  expect(told).toEqual([{ verb: 'commentWritten', facts: { comment: { as: 'thing', kind: 'comment', name: null } } }]);
  const counted = (now: number, before: number, cardId: string | null) =>
    tell('card.updated', { cardId: CARD, commentCount: now }, { commentCount: before }, cardId).map(({ verb }) => verb);
  expect(counted(2, 1, null)).toEqual(['commentsAdded']);
  expect(counted(1, 2, null)).toEqual(['commentsRemoved']);
  expect(counted(2, 1, CARD)).toEqual([]);
});

it('says nothing of an event that it does not know', () => {
  expect(tell('card.sung', { cardId: CARD }, {})).toEqual([]);
});
