import { describe, expect, it } from 'vitest';
import { MAX_ELEMENTS } from '../elements';
import { planAssigneeAdd, planAssigneeRemove, planLabelAdd, planLabelRemove } from './plan-card-sets';

const card = { id: 'c1', labelIds: ['l1', 'l3'], assigneeIds: ['u2'] };

describe("a card's sets", () => {
  it('[S5] carry the resulting set, sorted by id', () => {
    expect(planLabelAdd(card, { id: 'l2' })).toMatchObject({ value: { data: { labelIds: ['l1', 'l2', 'l3'] } } });
    expect(planLabelRemove(card, 'l1')).toMatchObject({ value: { data: { labelIds: ['l3'] } } });
    expect(planAssigneeAdd(card, { userId: 'u1' })).toMatchObject({ value: { data: { assigneeIds: ['u1', 'u2'] } } });
    expect(planAssigneeRemove(card, 'u2')).toMatchObject({ value: { data: { assigneeIds: [] } } });
  });

  it('say nothing when the element is there already, or not there', () => {
    for (const plan of [planLabelAdd(card, { id: 'l1' }), planLabelRemove(card, 'l9')])
      expect(plan).toEqual({ ok: true, value: null });
    for (const plan of [planAssigneeAdd(card, { userId: 'u2' }), planAssigneeRemove(card, 'u9')]) {
      expect(plan).toEqual({ ok: true, value: null });
    }
  });

  it('take only labels and people of the board', () => {
    expect(planLabelAdd(card, null)).toMatchObject({ code: 'not_found' });
    expect(planAssigneeAdd(card, null)).toMatchObject({ code: 'not_found' });
  });

  it('are bounded, so that their event is', () => {
    const full = Array.from({ length: MAX_ELEMENTS }, (_, index) => `x${index}`);
    expect(planLabelAdd({ id: 'c1', labelIds: full }, { id: 'l2' })).toMatchObject({ code: 'limit_reached' });
    expect(planAssigneeAdd({ id: 'c1', assigneeIds: full }, { userId: 'u1' })).toMatchObject({ code: 'limit_reached' });
  });
});
