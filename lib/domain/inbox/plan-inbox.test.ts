import { describe, expect, it } from 'vitest';
import { INBOX_MAX_NOTIFICATIONS, toInboxState } from './inbox-state';
import { planInboxRead } from './plan-inbox-read';
import { MAX_STARS, planStarAdd, planStarRemove } from './plan-star';
import { MAX_WATCHES, planWatch } from './plan-watch';
import { reduceInbox } from './reduce-inbox';

const NOW = '2026-11-24T03:00:00.000Z';

describe('reading the inbox', () => {
  it('reads those that were asked for and counts what is left', () => {
    const plan = planInboxRead({ unreadIds: ['n3', 'n2', 'n1'], notificationIds: ['n2', 'n9'], now: NOW });
    expect(plan).toMatchObject({ value: { data: { notificationIds: ['n2'], readAt: NOW, unread: 2 } } });
  });

  it('reads all without ids, and names no more than an inbox keeps', () => {
    const unreadIds = Array.from({ length: 900 }, (_, index) => `n${index}`);
    const plan = planInboxRead({ unreadIds, notificationIds: null, now: NOW });
    expect(plan).toMatchObject({
      value: { data: { notificationIds: unreadIds.slice(0, INBOX_MAX_NOTIFICATIONS), unread: 0 } },
    });
  });

  it('says nothing when none of them was unread', () => {
    expect(planInboxRead({ unreadIds: ['n1'], notificationIds: ['n2'], now: NOW })).toEqual({ ok: true, value: null });
  });
});

describe('a star', () => {
  it('is put on once and taken off once', () => {
    expect(planStarAdd([], 'b1')).toMatchObject({ value: { name: 'star.added' } });
    expect(planStarAdd(['b1'], 'b1')).toEqual({ ok: true, value: null });
    expect(planStarRemove(['b1'], 'b1')).toMatchObject({ value: { name: 'star.removed' } });
    expect(planStarRemove([], 'b1')).toEqual({ ok: true, value: null });
  });

  it('is one of a bounded number', () => {
    const stars = Array.from({ length: MAX_STARS }, (_, index) => `b${index}`);
    expect(planStarAdd(stars, 'new')).toMatchObject({ code: 'limit_reached' });
  });
});

describe('watching', () => {
  const card = { kind: 'card', id: 'c1' } as const;

  it('begins once and ends once', () => {
    expect(planWatch([], card, true)).toMatchObject({ value: { name: 'watch.changed', data: { watching: true } } });
    expect(planWatch(['c1'], card, true)).toEqual({ ok: true, value: null });
    expect(planWatch(['c1'], card, false)).toMatchObject({
      value: { data: { kind: 'card', id: 'c1', watching: false } },
    });
    expect(planWatch([], card, false)).toEqual({ ok: true, value: null });
  });

  it('is of a bounded number of things', () => {
    const many = Array.from({ length: MAX_WATCHES }, (_, index) => `c${index}`);
    expect(planWatch(many, { kind: 'card', id: 'new' }, true)).toMatchObject({ code: 'limit_reached' });
    expect(planWatch(many, card, false)).toMatchObject({ ok: true, value: { name: 'watch.changed' } });
  });

  it('folds into the set of what is watched', () => {
    const empty = toInboxState({ notifications: [], unread: 0, stars: [], watches: [], privateBoards: [] });
    const watched = reduceInbox(empty, { name: 'watch.changed', data: { ...card, watching: true } });
    expect(watched.watches).toEqual({ c1: card });
    expect(reduceInbox(watched, { name: 'watch.changed', data: { ...card, watching: false } })).toEqual(empty);
  });
});
