import { describe, expect, it } from 'vitest';
import { planSeen } from './plan-seen';

describe('planSeen', () => {
  const facts = { cardId: 'c', userId: 'u', until: '2026-11-25T10:00:00.000Z' };

  it('moves on and never back', () => {
    expect(planSeen({ ...facts, before: undefined })).toEqual({ name: 'comments.seen', data: facts });
    expect(planSeen({ ...facts, before: '2026-11-25T09:59:59.999Z' })).toEqual({ name: 'comments.seen', data: facts });
    expect(planSeen({ ...facts, before: facts.until })).toBeNull();
    expect(planSeen({ ...facts, before: '2026-11-25T10:00:00.001Z' })).toBeNull();
  });
});
