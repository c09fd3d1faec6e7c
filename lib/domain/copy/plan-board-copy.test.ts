import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { makeBoard, makeLabel, makeList, makeTile } from '@/lib/testing/things';
import { planBoardCopy } from './plan-board-copy';

const now = '2026-11-24T12:00:00.000Z';
const { workspaceId: _workspace, version: _version, ...fields } = makeBoard({ title: 'Copy' });
const [open, archived, label] = [makeList({ wipLimit: 2 }), makeList({ archivedAt: now }), makeLabel()];
const content = (more: Parameters<typeof makeTile>[0]) => ({
  ...{ tile: makeTile({ labelIds: [label.id], ...more }), description: 'Text', checklists: [], links: [] },
});
const kept = content({ listId: open.id, number: 49 });
const cards = [kept, content({ listId: archived.id }), content({ listId: open.id, archivedAt: now })];

it('what is open comes, under ids of its own, with its number and the copy of its label', () => {
  const source = { lists: [open, archived], labels: [label], cards };
  const whole = planBoardCopy(fields, source, { newId: uuid, now, createdById: uuid() });
  expect(whole.lists).toEqual([{ ...open, id: whole.lists[0]?.id }]);
  expect(whole.lists[0]?.id).not.toBe(open.id);
  expect(whole.labels[0]?.id).not.toBe(label.id);
  expect(whole.cards).toHaveLength(1);
  expect(whole.cards[0]).toMatchObject({ number: 49, listId: whole.lists[0]?.id, labelIds: [whole.labels[0]?.id] });
  expect(whole.board.lastCardNumber).toBe(49);
});

it('without cards it is a template of lists and labels', () => {
  const source = { lists: [open], labels: [label], cards: [] };
  const whole = planBoardCopy(fields, source, { newId: uuid, now, createdById: uuid() });
  expect(whole).toMatchObject({ cards: [], board: { lastCardNumber: 0 } });
  expect([whole.lists.length, whole.labels.length]).toEqual([1, 1]);
});
