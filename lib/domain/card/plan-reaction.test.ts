import { describe, expect, it } from 'vitest';
import { makeBody, makeComment } from '@/lib/testing/things';
import { toCardState } from './card-state';
import { MAX_REACTING, planReaction } from './plan-reaction';
import { reduceCard } from './reduce-card';

const comment = makeComment({ reactions: { heart: ['b'] } });
const facts = { cardId: 'c', comment, reaction: 'heart' as const, userId: 'a', wanted: true };

describe('planReaction', () => {
  it('[S5] says who gives the reaction from now on, sorted', () => {
    expect(planReaction(facts)).toMatchObject({
      value: { board: null, card: { name: 'comment.reacted', data: { reaction: 'heart', userIds: ['a', 'b'] } } },
    });
    expect(planReaction({ ...facts, userId: 'b', wanted: false })).toMatchObject({
      value: { card: { data: { userIds: [] } } },
    });
  });

  it('[W14] says nothing when it is so already', () => {
    expect(planReaction({ ...facts, userId: 'b' })).toEqual({ ok: true, value: { board: null, card: null } });
    expect(planReaction({ ...facts, wanted: false })).toEqual({ ok: true, value: { board: null, card: null } });
  });

  it('refuses on a comment that was deleted, and beyond the limit', () => {
    const deleted = makeComment({ deletedAt: comment.createdAt });
    expect(planReaction({ ...facts, comment: deleted })).toMatchObject({ code: 'not_found' });
    const loved = makeComment({ reactions: { heart: Array.from({ length: MAX_REACTING }, (_, n) => `p${n}`) } });
    expect(planReaction({ ...facts, comment: loved })).toMatchObject({ code: 'limit_reached' });
  });

  it('folds to what a snapshot shows: no empty set stays, and a deleted comment has none', () => {
    const snapshot = { card: makeBody(), checklists: [], attachments: [], comments: [comment], seen: {}, links: [] };
    const taken = planReaction({ ...facts, userId: 'b', wanted: false });
    if (!taken.ok || !taken.value.card) throw new Error('nothing was planned');
    const state = reduceCard(toCardState(snapshot), taken.value.card);
    expect(state.comments[comment.id]?.reactions).toEqual({});
    const deletion = { cardId: 'c', commentId: comment.id, body: '' as const, deletedAt: comment.createdAt };
    const gone = reduceCard(toCardState(snapshot), { name: 'comment.deleted', data: deletion });
    expect(gone.comments[comment.id]?.reactions).toEqual({});
  });
});
