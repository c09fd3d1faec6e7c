import { describe, expect, it } from 'vitest';
import { planItemCreate, planItemDelete, planItemUpdate } from './plan-item-change';

const place = { cardId: 'c1', checklistId: 'k1', counts: { checklistDone: 1, checklistTotal: 2 } };
const item = { id: 'i1', text: 'Pack', done: false, position: 'a0', assigneeId: null, dueAt: null };
const empty = { after: null, before: null, last: null };

describe('changing a checklist item', () => {
  it('tells the board the resulting counts', () => {
    expect(planItemCreate(place, item, empty)).toMatchObject({ value: { board: { data: { checklistTotal: 3 } } } });
    expect(planItemUpdate(place, item, { done: true }, null)).toMatchObject({
      value: { board: { data: { checklistDone: 2, checklistTotal: 2 } }, card: { name: 'checklist.itemToggled' } },
    });
    expect(planItemDelete(place, { id: 'i1', done: true })).toMatchObject({
      value: { board: { data: { checklistDone: 0, checklistTotal: 1 } } },
    });
  });

  it('keeps the board out of a change of text', () => {
    expect(planItemUpdate(place, item, { text: 'Pack up' }, null)).toMatchObject({
      value: { board: null, card: { name: 'checklist.itemUpdated', data: { text: 'Pack up' } } },
    });
  });

  it('says text and tick in one event, since a command appends at most one to a stream', () => {
    expect(planItemUpdate(place, item, { text: 'Packed', done: true }, null)).toMatchObject({
      value: { card: { name: 'checklist.itemUpdated', data: { text: 'Packed', done: true } } },
    });
  });

  it('says nothing when nothing is different', () => {
    expect(planItemUpdate(place, item, { done: false }, null)).toEqual({
      ok: true,
      value: { board: null, card: null },
    });
  });

  it('is given to somebody whom the board shows, and to nobody else', () => {
    const changes = { assigneeId: 'u1', dueAt: '2026-11-25T10:00:00.000Z' };
    expect(planItemUpdate(place, item, changes, { userId: 'u1' })).toEqual({
      ok: true,
      value: {
        board: null,
        card: { name: 'checklist.itemUpdated', data: { cardId: 'c1', checklistId: 'k1', itemId: 'i1', ...changes } },
      },
    });
    expect(planItemUpdate(place, item, changes, null)).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('is taken back from somebody who has left the board', () => {
    expect(planItemUpdate(place, { ...item, assigneeId: 'gone' }, { assigneeId: null }, null)).toMatchObject({
      value: { card: { data: { assigneeId: null } } },
    });
  });
});
