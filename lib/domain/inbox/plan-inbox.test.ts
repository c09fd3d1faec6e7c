import { describe, expect, it } from 'vitest';
import { INBOX_MAX_NOTIFICATIONS, toInboxSnapshot, toInboxState } from './inbox-state';
import { planPreference, waysOf } from './notification-ways';
import { planInboxRead } from './plan-inbox-read';
import { MAX_SNOOZED, planReturn, planSnooze } from './plan-snooze';
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
    const empty = toInboxState({
      notifications: [],
      unread: 0,
      stars: [],
      watches: [],
      preferences: [],
      privateBoards: [],
    });
    const watched = reduceInbox(empty, { name: 'watch.changed', data: { ...card, watching: true } });
    expect(watched.watches).toEqual({ c1: card });
    expect(reduceInbox(watched, { name: 'watch.changed', data: { ...card, watching: false } })).toEqual(empty);
  });
});

describe('snoozing', () => {
  const UNTIL = '2026-11-25T09:00:00.000Z';
  const notification = {
    ...{
      id: 'n1',
      kind: 'assigned' as const,
      actorId: 'u2',
      workspaceId: 'w1',
      boardId: 'b1',
      cardId: 'c1',
      commentId: null,
    },
    ...{ createdAt: NOW, readAt: null, snoozedUntil: null, returnedAt: null },
  } as const;
  const facts = { notification, unread: 3, snoozed: 0, until: UNTIL, now: NOW };

  it('takes an unread one out of the count, and a read one out of the list alone', () => {
    expect(planSnooze(facts)).toMatchObject({
      value: { name: 'notification.snoozed', data: { notificationId: 'n1', snoozedUntil: UNTIL, unread: 2 } },
    });
    expect(planSnooze({ ...facts, notification: { ...notification, readAt: NOW } })).toMatchObject({
      value: { data: { unread: 3 } },
    });
  });

  it('is put off once more without being counted twice, and the same moment says nothing', () => {
    const snoozed = { ...notification, snoozedUntil: UNTIL };
    expect(planSnooze({ ...facts, notification: snoozed, until: '2026-11-26T09:00:00.000Z' })).toMatchObject({
      value: { data: { snoozedUntil: '2026-11-26T09:00:00.000Z', unread: 3 } },
    });
    expect(planSnooze({ ...facts, notification: snoozed })).toEqual({ ok: true, value: null });
  });

  it('takes a moment that is past by now, and none beyond a year, none of what is not there, and not too many', () => {
    expect(planSnooze({ ...facts, until: '2026-11-23T09:00:00.000Z' })).toMatchObject({ ok: true });
    expect(planSnooze({ ...facts, until: '2028-01-01T00:00:00.000Z' })).toMatchObject({ code: 'invalid_input' });
    expect(planSnooze({ ...facts, notification: null })).toMatchObject({ code: 'not_found' });
    expect(planSnooze({ ...facts, snoozed: MAX_SNOOZED })).toMatchObject({ code: 'limit_reached' });
  });

  it('comes back unread, once', () => {
    const snoozed = { ...notification, readAt: NOW, snoozedUntil: UNTIL };
    expect(planReturn({ notification: snoozed, unread: 3, now: NOW })).toMatchObject({
      value: { data: { notificationIds: ['n1'], returnedAt: NOW, unread: 4 } },
    });
    expect(planReturn({ notification, unread: 3, now: NOW })).toEqual({ ok: true, value: null });
    expect(planReturn({ notification: null, unread: 3, now: NOW })).toMatchObject({ code: 'not_found' });
  });

  it('is folded: kept beyond what an inbox holds while it is put off, and first when it is back', () => {
    const many = Array.from({ length: INBOX_MAX_NOTIFICATIONS }, (_, n) => ({
      ...{ ...notification, id: `m${n}` },
      createdAt: new Date(Date.parse(NOW) + n).toISOString(),
    }));
    const own = { stars: [], watches: [], preferences: [], privateBoards: [] };
    const start = toInboxState({ notifications: [...many.slice(1), notification], unread: 200, ...own });
    const data = { notificationId: 'n1', snoozedUntil: UNTIL, unread: 199 };
    const away = reduceInbox(start, { name: 'notification.snoozed', data });
    const { id: _id, ...fields } = notification;
    const createdAt = '2026-11-24T09:00:00.000Z';
    const full = reduceInbox(away, {
      name: 'notification.created',
      data: { notificationId: 'm0', ...fields, createdAt, unread: 200 },
    });
    expect(full.notifications['n1']).toMatchObject({ snoozedUntil: UNTIL });
    const back = reduceInbox(full, {
      name: 'notification.returned',
      data: { notificationIds: ['n1'], returnedAt: UNTIL, unread: 201 },
    });
    expect(toInboxSnapshot(back).notifications[0]).toMatchObject({ id: 'n1', snoozedUntil: null, returnedAt: UNTIL });
    expect(Object.keys(back.notifications)).toHaveLength(INBOX_MAX_NOTIFICATIONS);
  });
});

describe('preferences', () => {
  const empty = toInboxState({
    notifications: [],
    unread: 0,
    stars: [],
    watches: [],
    preferences: [],
    privateBoards: [],
  });

  it('leave what is not named, and say nothing when it is that way already', () => {
    expect(planPreference({}, 'commented', { inbox: false })).toMatchObject({
      value: { name: 'preference.changed', data: { kind: 'commented', inbox: false, mail: false } },
    });
    expect(planPreference({}, 'assigned', { inbox: true, mail: undefined })).toEqual({ ok: true, value: null });
    expect(planPreference({ assigned: { inbox: false, mail: true } }, 'assigned', { mail: false })).toMatchObject({
      value: { data: { inbox: false, mail: false } },
    });
  });

  it('are folded by kind, and a kind that nobody decided is as for everybody', () => {
    const data = { kind: 'assigned', inbox: false, mail: true } as const;
    const state = reduceInbox(empty, { name: 'preference.changed', data });
    expect(toInboxSnapshot(state).preferences).toEqual([data]);
    expect(waysOf(state.preferences, 'assigned')).toEqual({ inbox: false, mail: true });
    expect(waysOf(state.preferences, 'mentioned')).toEqual({ inbox: true, mail: true });
  });
});
