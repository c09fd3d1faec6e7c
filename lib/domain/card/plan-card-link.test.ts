import { describe, expect, it } from 'vitest';
import { MAX_CARD_LINKS, planCardLink } from './plan-card-link';

const facts = { cardId: 'c1', otherId: 'c2', before: null, linkCount: 0, relation: 'blocks' } as const;

describe('linking two cards', () => {
  it('says on each stream what its card is to the other, by ids alone', () => {
    expect(planCardLink(facts)).toEqual({
      ok: true,
      value: {
        own: { name: 'card.linked', data: { cardId: 'c1', otherId: 'c2', relation: 'blocks' } },
        other: { name: 'card.linked', data: { cardId: 'c2', otherId: 'c1', relation: 'isBlockedBy' } },
      },
    });
    expect(planCardLink({ ...facts, relation: 'relatesTo' })).toMatchObject({
      value: { other: { data: { relation: 'relatesTo' } } },
    });
  });

  it('turns a link around, parts them, and says nothing twice', () => {
    expect(planCardLink({ ...facts, before: 'isBlockedBy' })).toMatchObject({
      value: { own: { data: { relation: 'blocks' } } },
    });
    expect(planCardLink({ ...facts, before: 'blocks' })).toEqual({ ok: true, value: null });
    expect(planCardLink({ ...facts, before: 'blocks', relation: null })).toMatchObject({
      value: { own: { name: 'card.unlinked' }, other: { data: { cardId: 'c2', otherIds: ['c1'] } } },
    });
    expect(planCardLink({ ...facts, relation: null })).toEqual({ ok: true, value: null });
  });

  it('refuses a card itself, and more links than a card holds; a full card can still change one', () => {
    expect(planCardLink({ ...facts, otherId: 'c1' })).toMatchObject({ code: 'invalid_input' });
    expect(planCardLink({ ...facts, linkCount: MAX_CARD_LINKS })).toMatchObject({ code: 'limit_reached' });
    expect(planCardLink({ ...facts, linkCount: MAX_CARD_LINKS, before: 'relatesTo' })).toMatchObject({ ok: true });
  });
});
