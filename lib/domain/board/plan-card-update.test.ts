import { describe, expect, it } from 'vitest';
import { planCardUpdate } from './plan-card-update';

const card = { id: 'c1', title: 'Ship it', startAt: null, dueAt: null, dueDone: false, cover: null, version: 3 };
const facts = { card, description: 'How', changes: {}, expectedVersion: null };

describe('planCardUpdate', () => {
  it('says title and version on both streams, the text on the card alone', () => {
    const plan = planCardUpdate({
      ...facts,
      changes: { title: 'Ship', description: 'How and when' },
      expectedVersion: 3,
    });
    expect(plan).toEqual({
      ok: true,
      value: {
        board: { name: 'card.updated', data: { cardId: 'c1', title: 'Ship', hasDescription: true, version: 4 } },
        card: { name: 'card.updated', data: { cardId: 'c1', description: 'How and when', version: 4 } },
      },
    });
  });

  it('leaves the version alone when only dates change, whatever version was expected', () => {
    const dueAt = '2026-12-01T00:00:00.000Z';
    const plan = planCardUpdate({ ...facts, changes: { dueAt, dueDone: true }, expectedVersion: 1 });
    expect(plan).toEqual({
      ok: true,
      value: { board: { name: 'card.updated', data: { cardId: 'c1', dueAt, dueDone: true } }, card: null },
    });
  });

  it('sets a reminder on a card that is older than reminders, and takes it away', () => {
    expect(planCardUpdate({ ...facts, changes: { reminderMinutes: 60 } })).toEqual({
      ok: true,
      value: { board: { name: 'card.updated', data: { cardId: 'c1', reminderMinutes: 60 } }, card: null },
    });
    expect(planCardUpdate({ ...facts, changes: { reminderMinutes: null } })).toMatchObject({ value: { board: null } });
    const reminded = { ...card, reminderMinutes: 60 };
    expect(planCardUpdate({ ...facts, card: reminded, changes: { reminderMinutes: null } })).toMatchObject({
      value: { board: { data: { cardId: 'c1', reminderMinutes: null } } },
    });
  });

  it('clears a date that is named as null', () => {
    const plan = planCardUpdate({
      ...facts,
      card: { ...card, dueAt: '2026-12-01T00:00:00.000Z' },
      changes: { dueAt: null },
    });
    expect(plan).toMatchObject({ value: { board: { data: { cardId: 'c1', dueAt: null } } } });
  });

  it('[W10] refuses a text that started from another version and gives the current one', () => {
    const plan = planCardUpdate({ ...facts, changes: { title: 'Mine' }, expectedVersion: 2 });
    expect(plan).toMatchObject({
      ok: false,
      code: 'version_conflict',
      current: { version: 3, title: 'Ship it', description: 'How' },
    });
  });

  it('says nothing when nothing is different', () => {
    const plan = planCardUpdate({ ...facts, changes: { title: 'Ship it', dueDone: false }, expectedVersion: 1 });
    expect(plan).toEqual({ ok: true, value: { board: null, card: null } });
  });

  it('takes a description over one that is not known', () => {
    const plan = planCardUpdate({ ...facts, description: null, changes: { description: ' ' } });
    expect(plan).toMatchObject({ value: { board: { data: { hasDescription: false, version: 4 } } } });
  });
});
