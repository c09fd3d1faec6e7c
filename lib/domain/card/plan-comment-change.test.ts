import { describe, expect, it } from 'vitest';
import { planCommentCreate, planCommentDelete, planCommentUpdate } from './plan-comment-change';

const NOW = '2026-11-24T03:00:00.000Z';
const card = { id: 'c1', commentCount: 3 };
const comment = { id: 'm1', body: 'Hello', version: 1, deletedAt: null };

describe('a comment', () => {
  it('gives its text to the card and its count to the board', () => {
    const plan = planCommentCreate({ card, id: 'm2', authorId: 'u1', body: 'Hi', now: NOW });
    expect(plan).toMatchObject({
      value: {
        board: { name: 'card.updated', data: { cardId: 'c1', commentCount: 4 } },
        card: { name: 'comment.created', data: { commentId: 'm2', body: 'Hi', version: 1, createdAt: NOW } },
      },
    });
  });

  it('[W10] is edited from the version that the author saw', () => {
    const facts = { cardId: 'c1', comment, body: 'Hello!', now: NOW };
    expect(planCommentUpdate({ ...facts, expectedVersion: 1 })).toMatchObject({
      value: { card: { data: { version: 2 } } },
    });
    expect(planCommentUpdate({ ...facts, expectedVersion: 7 })).toMatchObject({
      code: 'version_conflict',
      current: { version: 1, body: 'Hello' },
    });
  });

  it('[W13] keeps its place when it is deleted, and is not edited after', () => {
    expect(planCommentDelete(card, comment, NOW)).toMatchObject({
      value: { board: { data: { commentCount: 2 } }, card: { data: { body: '', deletedAt: NOW } } },
    });
    const deleted = { ...comment, body: '', deletedAt: NOW };
    expect(planCommentDelete(card, deleted, NOW)).toEqual({ ok: true, value: { board: null, card: null } });
    expect(
      planCommentUpdate({ cardId: 'c1', comment: deleted, body: 'x', expectedVersion: null, now: NOW }),
    ).toMatchObject({
      code: 'not_found',
    });
  });
});
