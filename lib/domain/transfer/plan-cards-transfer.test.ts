import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { makeLabel, makeTile } from '@/lib/testing/things';
import { planCardsTransfer } from './plan-cards-transfer';

const now = '2026-11-24T12:00:00.000Z';
const [ana, bo, listId] = [uuid(), uuid(), uuid()];
const [red, blue, redThere, otherBlue] = [
  makeLabel({ name: 'Urgent', color: 'red' }),
  makeLabel({ name: 'Later', color: 'blue' }),
  makeLabel({ name: ' urgent', color: 'red' }),
  makeLabel({ name: 'Later', color: 'green' }),
];
const card = (fields: Parameters<typeof makeTile>[0] = {}) => makeTile({ version: 5, commentCount: 2, ...fields });

function plan(cards: readonly ReturnType<typeof card>[], more: object = {}) {
  const target = {
    list: { id: listId, archivedAt: null },
    neighbourhood: { after: null, before: null, last: { id: uuid(), position: 'a5' } },
    labels: [redThere, otherBlue],
    memberIds: new Set([ana]),
    number: 8,
    cardCount: 7,
    ...more,
  };
  const known = new Map(cards.map((tile) => [tile.id, tile]));
  return planCardsTransfer({ cardIds: cards.map(({ id }) => id), cards: known, labels: [red, blue], target });
}

it('cards stand side by side there with numbers of that board, and keep what is in them', () => {
  const [one, two] = [card({ position: 'a1' }), card({ position: 'a0' })];
  const planned = plan([one, two]);
  if (!planned.ok) throw new Error(planned.detail);
  const { tiles, left, arrived } = planned.value;
  expect(tiles.map(({ id, number }) => [id, number])).toEqual([
    [one.id, 8],
    [two.id, 9],
  ]);
  expect([tiles[0]?.position ?? '', tiles[1]?.position ?? '']).toEqual(['a6', 'a7']);
  expect(tiles[0]).toMatchObject({ listId, version: 5, commentCount: 2 });
  expect(left.data.cardIds).toEqual([one.id, two.id]);
  expect(arrived.data.cards).toEqual(tiles);
});

it('labels become those of the same name and colour; what cannot go along is dropped and named', () => {
  const planned = plan([card({ labelIds: [red.id, blue.id], assigneeIds: [ana, bo] })]);
  expect(planned).toMatchObject({
    value: { tiles: [{ labelIds: [redThere.id], assigneeIds: [ana] }], lost: { labels: ['Later'], people: 1 } },
  });
});

it('an archived card stays and is named; where none can go the reason is the refusal', () => {
  const archived = card({ archivedAt: now });
  expect(plan([card(), archived])).toMatchObject({ value: { skipped: [{ cardId: archived.id, code: 'archived' }] } });
  expect(plan([archived])).toMatchObject({ code: 'archived' });
  expect(plan([])).toMatchObject({ code: 'not_found' });
});

it('nothing goes to a list that is not there or archived, nor beyond what a board may have', () => {
  expect(plan([card()], { list: null })).toMatchObject({ code: 'not_found' });
  expect(plan([card()], { list: { id: listId, archivedAt: now } })).toMatchObject({ code: 'archived' });
  expect(plan([card()], { cardCount: 20_000 })).toMatchObject({ code: 'limit_reached' });
});
