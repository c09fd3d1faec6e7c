import { describe, expect, it } from 'vitest';
import { COLORS } from '@/lib/protocol/colors';
import { idsInOrder } from '@/lib/testing/ids-in-order';
import { countExport } from './count-export';
import { planTrelloImport } from './plan-import';
import { translateColor } from './trello-colors';
import { parseTrelloExport } from './trello-export';

const planLabelsOf = (fields: object) => {
  const json = { name: 'Board', lists: [{ id: 'l', name: 'List' }], cards: [], ...fields };
  const parsed = parseTrelloExport(json);
  if (!parsed.ok) throw new Error(parsed.detail);
  const { labels, cards, report } = planTrelloImport(parsed.value, {
    newId: idsInOrder(),
    now: '2026-11-24T09:00:00.000Z',
    matchMember: () => null,
    visibility: 'workspace',
  });
  expect(countExport(json).labels).toBe(labels.length);
  const look = (id: string) => {
    const label = labels.find((candidate) => candidate.id === id);
    return `${label?.color} ${label?.name}`;
  };
  const unknown = report.notTaken.find(({ code }) => code === 'labels_unknown')?.count ?? 0;
  return {
    labels: labels.map(({ id }) => look(id)),
    onCards: cards.map(({ labelIds }) => labelIds.map(look)),
    unknown,
  };
};
const card = (fields: object) => ({ idList: 'l', name: 'Card', ...fields });

describe('labels', () => {
  it('of today: listed, with and without name or colour, referred to by id', () => {
    const planned = planLabelsOf({
      labels: [
        { id: '1', name: 'Bug', color: 'red' },
        { id: '2', name: '', color: 'red' },
        { id: '3', name: 'Plain', color: null },
        { id: '4', name: '', color: null },
      ],
      labelNames: { green: 'not listed, so it is not there' },
      cards: [card({ idLabels: ['1', '3', '1'] }), card({ idLabels: ['2', '4', 'gone'] })],
    });
    expect(planned).toEqual({
      labels: ['red Bug', 'red ', 'slate Plain', 'slate '],
      onCards: [
        ['red Bug', 'slate Plain'],
        ['red ', 'slate '],
      ],
      unknown: 1,
    });
  });

  it('of 2015: named by colour, with ids that only the cards know', () => {
    const planned = planLabelsOf({
      labelNames: { green: '機能', yellow: '', red: 'バグ', blue: '作業' },
      cards: [
        card({ idLabels: ['g'], labels: [{ id: 'g', name: '機能', color: 'green', uses: 40 }] }),
        card({ idLabels: ['r', 'g'], labels: [{ id: 'r', name: 'バグ', color: 'red' }] }),
        card({ idLabels: ['lost'] }),
      ],
    });
    expect(planned).toEqual({
      labels: ['green 機能', 'red バグ', 'blue 作業'],
      onCards: [['green 機能'], ['red バグ', 'green 機能'], []],
      unknown: 1,
    });
  });

  it('of before ids: named by colour alone, each once', () => {
    const planned = planLabelsOf({
      labelNames: { green: 'Garden', orange: '' },
      cards: [
        card({
          labels: [
            { color: 'green', name: 'Garden' },
            { color: 'orange', name: '' },
          ],
        }),
        card({ labels: [{ color: 'green' }, 'orange'], idLabels: ['lime'] }),
        card({ labels: ['lime', 'mauve'] }),
      ],
    });
    expect(planned).toEqual({
      labels: ['green Garden', 'orange ', 'lime '],
      onCards: [['green Garden', 'orange '], ['green Garden', 'orange ', 'lime '], ['lime ']],
      unknown: 1,
    });
  });

  it('that a card carries and the list lacks are added', () => {
    const planned = planLabelsOf({
      labels: [{ id: '1', name: 'Bug', color: 'red' }],
      cards: [card({ labels: [{ id: '2', name: 'Bug', color: 'red' }], idLabels: ['1', '2'] })],
    });
    expect(planned.labels).toEqual(['red Bug', 'red Bug']);
    expect(planned.onCards).toEqual([['red Bug', 'red Bug']]);
  });
});

describe('colours', () => {
  it('of Trello each have their own here', () => {
    const names = ['black', 'red', 'orange', 'yellow', 'lime', 'green', 'sky', 'blue', 'purple', 'pink'];
    expect(names.map((name) => translateColor(name).color)).toEqual([...COLORS]);
  });

  it('lose their shade, and say so', () => {
    expect(translateColor('purple_light')).toEqual({ color: 'violet', loss: 'shade' });
    expect(translateColor('mauve')).toEqual({ color: 'slate', loss: 'unknown' });
    expect(translateColor('constructor')).toEqual({ color: 'slate', loss: 'unknown' });
    expect(translateColor(null)).toEqual({ color: 'slate', loss: 'none' });
  });
});
