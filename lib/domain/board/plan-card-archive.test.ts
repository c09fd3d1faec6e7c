import { describe, expect, it } from 'vitest';
import { planCardArchive, planCardDelete, planCardRestore } from './plan-card-archive';

const NOW = '2026-11-24T03:00:00.000Z';
const open = { id: 'c1', archivedAt: null, listId: 'l1', position: 'a1' };
const archived = { ...open, archivedAt: NOW };
const list = { id: 'l1', archivedAt: null };
const firstOpen = { listId: 'l2', last: { id: 'c9', position: 'a5' } };

describe('archiving a card', () => {
  it('happens once', () => {
    expect(planCardArchive(open, NOW)).toMatchObject({ value: { name: 'card.archived', data: { archivedAt: NOW } } });
    expect(planCardArchive(archived, NOW)).toEqual({ ok: true, value: null });
  });

  it('restores it to its own place', () => {
    const plan = planCardRestore({ card: archived, list, firstOpen });
    expect(plan).toMatchObject({ value: { data: { archivedAt: null, listId: 'l1', position: 'a1' } } });
  });

  it.each([
    ['is archived', { id: 'l1', archivedAt: NOW }],
    ['has gone', null],
  ])('restores it to the end of the first open list when its own %s', (_case, ownList) => {
    const plan = planCardRestore({ card: archived, list: ownList, firstOpen });
    expect(plan).toMatchObject({ value: { data: { listId: 'l2', position: 'a6' } } });
  });

  it('refuses to restore where there is no open list', () => {
    expect(planCardRestore({ card: archived, list: null, firstOpen: null })).toMatchObject({ code: 'archived' });
  });

  it('[W13] comes before deletion', () => {
    expect(planCardDelete(open)).toMatchObject({ ok: false, code: 'not_archived' });
    expect(planCardDelete(archived)).toMatchObject({ value: { name: 'card.deleted' } });
  });
});
