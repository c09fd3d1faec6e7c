import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { makeList, makeTile } from '@/lib/testing/things';
import { planListCopy } from './plan-list-copy';

const now = '2026-11-24T12:00:00.000Z';
const list = makeList({ position: 'a0', wipLimit: 4 });
const toCopy = (fields: Parameters<typeof makeTile>[0]) => ({
  tile: makeTile({ listId: list.id, ...fields }),
  id: uuid(),
});
const facts = {
  ...{ id: uuid(), title: 'Once more', list, listCount: 1, number: 7, cardCount: 3, now },
  neighbourhood: { after: { self: list, next: null }, before: null, last: list },
};

it('the copy stands right of the list, with its open cards in their order and numbers of their own', () => {
  const [second, first] = [toCopy({ position: 'a1' }), toCopy({ position: 'a0' })];
  const plan = planListCopy({ ...facts, cards: [second, first, toCopy({ archivedAt: now })] });
  if (!plan.ok) throw new Error(plan.detail);
  const { data } = plan.value.event;
  expect(data).toMatchObject({ listId: facts.id, title: 'Once more', wipLimit: 4, archivedAt: null });
  expect(data.position > list.position).toBe(true);
  expect(data.cards?.map(({ id, number }) => [id, number])).toEqual([
    [first.id, 7],
    [second.id, 8],
  ]);
  expect(plan.value.tiles.get(second.tile.id)?.listId).toBe(facts.id);
});

it('cards that do not fit into one event are left out of it, and copied all the same', () => {
  const cards = Array.from({ length: 120 }, (_, index) =>
    toCopy({ title: 'A title of some length', position: `a${index}` }),
  );
  const plan = planListCopy({ ...facts, cards });
  expect(plan).toMatchObject({ ok: true });
  if (!plan.ok) return;
  expect(plan.value.event.data.cards).toBeUndefined();
  expect(plan.value.tiles.size).toBe(120);
});

it('an archived list is not copied, nor beyond what a board may have', () => {
  expect(planListCopy({ ...facts, cards: [], list: { ...list, archivedAt: now } })).toMatchObject({ code: 'archived' });
  expect(planListCopy({ ...facts, cards: [], listCount: 500 })).toMatchObject({ code: 'limit_reached' });
  expect(planListCopy({ ...facts, cards: [toCopy({})], cardCount: 20_000 })).toMatchObject({ code: 'limit_reached' });
});
