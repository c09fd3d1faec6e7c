import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import smallExport from '@/lib/testing/fixtures/trello-small.json';
import { parseTrelloExport } from './trello-export';

const reasonOf = (json: unknown) => {
  const parsed = parseTrelloExport(json);
  if (parsed.ok) return null;
  expect(parsed.code).toBe('not_a_trello_export');
  return parsed.detail;
};

describe('parseTrelloExport', () => {
  it('reads an export, with and without the fields of later years', () => {
    expect(reasonOf(smallExport)).toBeNull();
    expect(reasonOf({ name: 'Empty', lists: [], cards: [] })).toBeNull();
  });

  it.each([
    [null, 'does not hold a board'],
    ['text', 'does not hold a board'],
    [[], 'a list of things'],
    [{}, 'no name'],
    [{ name: 'Board', cards: [] }, 'no lists'],
    [{ name: 'Board', lists: [], cards: {} }, 'no cards'],
    [{ name: 'Board', lists: [1, null], cards: [] }, 'lists cannot be read'],
    [{ name: 'Board', lists: [], cards: ['a'] }, 'cards cannot be read'],
  ])('refuses %j and says why', (json, reason) => {
    expect(reasonOf(json)).toContain(reason);
  });

  it('takes a field of another type for a missing one, and counts entries that are no objects', () => {
    const parsed = parseTrelloExport({
      name: 'Board',
      lists: [{ id: 7, name: null, closed: 'yes', pos: '12.5' }, null],
      cards: [{ id: 'c', due: 5, idLabels: 'green', labels: ['green', 4], badges: [], cover: 'red', pos: 'top' }],
      labelNames: { green: 'Garden', red: 3 },
    });
    if (!parsed.ok) throw new Error(parsed.detail);
    const { lists, cards, labelNames, hasLabels, actions } = parsed.value;
    expect(lists).toEqual({ all: [{ pos: 12.5, color: false, softLimit: false }], unreadable: 1 });
    expect(cards.all[0]).toMatchObject({ id: 'c', idLabels: [], labels: { all: ['green'], unreadable: 1 } });
    expect(cards.all[0]?.due).toBeUndefined();
    expect(cards.all[0]?.pos).toBeUndefined();
    expect([...labelNames]).toEqual([['green', 'Garden']]);
    expect(hasLabels).toBe(false);
    expect(actions.all).toEqual([]);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (json, lists, cards) => {
        parseTrelloExport(json);
        parseTrelloExport({ name: 'Board', lists, cards });
        parseTrelloExport({ name: 'Board', lists: [lists], cards: [cards], labels: json, actions: [json] });
      }),
    );
  });
});
