import { describe, expect, it } from 'vitest';
import type { CardTile } from '@/lib/protocol/things';
import { makeLabel, makeTile } from '@/lib/testing/things';
import { eachChange, groupChanges, groupOldValues } from './card-changes';
import { planCardsChange } from './plan-cards-change';

const byId = (...cards: CardTile[]) => new Map(cards.map((card) => [card.id, card]));
const [one, two, away] = [
  makeTile({ position: 'a0' }),
  makeTile({ position: 'a1' }),
  makeTile({ archivedAt: '2026-11-24T09:00:00.000Z' }),
] as [CardTile, CardTile, CardTile];
const nowhere = { after: null, before: null, last: null };

describe('a move of many', () => {
  it('puts them side by side in the order in which they are named', () => {
    const list = { id: 'there', archivedAt: null };
    const neighbourhood = {
      ...nowhere,
      after: { self: { id: 'x', position: 'a0' }, next: { id: 'y', position: 'a1' } },
    };
    const plan = planCardsChange([two.id, one.id], byId(one, two), { do: 'move', list, neighbourhood });
    if (!plan.ok || !plan.value.event) throw new Error('the move was refused');
    const [first, second] = eachChange(plan.value.event.data.changes);
    expect(first).toMatchObject({ cardId: two.id, fields: { listId: 'there' } });
    expect(second).toMatchObject({ cardId: one.id, fields: { listId: 'there' } });
    const positions = [first?.fields.position ?? '', second?.fields.position ?? ''];
    expect(['a0', ...positions, 'a1']).toEqual(['a0', ...positions, 'a1'].sort());
    expect(new Set(positions).size).toBe(2);
  });

  it('passes over what is archived or has gone, and names it', () => {
    const list = { id: 'there', archivedAt: null };
    const plan = planCardsChange([one.id, away.id, 'gone'], byId(one, away), {
      do: 'move',
      list,
      neighbourhood: nowhere,
    });
    expect(plan).toMatchObject({
      ok: true,
      value: {
        changes: [{ cardId: one.id }],
        skipped: [
          { cardId: away.id, code: 'archived' },
          { cardId: 'gone', code: 'not_found' },
        ],
      },
    });
  });

  it('is refused where no card can go', () => {
    const list = { id: 'there', archivedAt: '2026-11-24T09:00:00.000Z' };
    expect(planCardsChange([one.id], byId(one), { do: 'move', list, neighbourhood: nowhere })).toMatchObject({
      ok: false,
      code: 'archived',
    });
    expect(planCardsChange(['gone'], byId(), { do: 'archive', now: '' })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });
});

it('[W14] a label that all of them wear already is no event', () => {
  const label = makeLabel({});
  const worn = makeTile({ labelIds: [label.id] });
  const plan = planCardsChange([worn.id], byId(worn), { do: 'addLabel', label });
  expect(plan).toMatchObject({ ok: true, value: { event: null, changes: [], skipped: [] } });
});

it('cards that take equal values are told once, and their old values come back card by card', () => {
  const label = makeLabel({});
  const cards = [makeTile({}), makeTile({}), makeTile({ labelIds: ['00000000-0000-7000-8000-000000000001'] })];
  const plan = planCardsChange(
    cards.map((card) => card.id),
    byId(...cards),
    { do: 'addLabel', label },
  );
  if (!plan.ok || !plan.value.event) throw new Error('the change was refused');
  expect(plan.value.event.data.changes).toHaveLength(2);
  const old = eachChange(groupOldValues(plan.value.changes, byId(...cards)));
  expect(old).toEqual(cards.map((card) => ({ cardId: card.id, fields: { labelIds: card.labelIds } })));
});

it('a group carries a place for each card, or none', () => {
  const changes = [
    { cardId: 'a', fields: { listId: 'l', position: 'a0' } },
    { cardId: 'b', fields: { archivedAt: null } },
    { cardId: 'c', fields: { listId: 'l', position: 'a1' } },
  ];
  expect(groupChanges(changes)).toEqual([
    { listId: 'l', cardIds: ['a', 'c'], positions: ['a0', 'a1'] },
    { archivedAt: null, cardIds: ['b'] },
  ]);
});
