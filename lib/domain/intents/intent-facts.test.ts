import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { streamName } from '@/lib/protocol/streams';
import { factsOf } from './intent-facts';
import { streamsOfIntent } from './streams-of-intent';

const [boardId, listId, cardId, id, checklistId, userId] = [uuid(), uuid(), uuid(), uuid(), uuid(), uuid()];

describe('what the outbox knows of a command', () => {
  it('a creation makes its own id and needs where it stands', () => {
    const facts = factsOf({ kind: 'createCard', boardId, listId, id, title: 'New' });
    expect(facts).toEqual({
      id,
      boardId,
      cardId: id,
      creates: true,
      needs: [boardId, listId],
      text: 'New',
      guards: null,
    });
  });

  it('a move needs its card and its list, never its neighbours', () => {
    const facts = factsOf({ kind: 'moveCard', boardId, cardId, listId, afterId: uuid() });
    expect(facts).toMatchObject({ id: cardId, creates: false, needs: [boardId, listId, cardId], text: undefined });
  });

  it('text edits are guarded by a version, dates are not', () => {
    expect(factsOf({ kind: 'updateCard', boardId, cardId, title: 'T' }).guards).toBe('card');
    expect(factsOf({ kind: 'updateCard', boardId, cardId, dueDone: true }).guards).toBeNull();
    expect(factsOf({ kind: 'updateBoard', boardId, color: 'red' }).guards).toBeNull();
    expect(factsOf({ kind: 'updateComment', boardId, cardId, commentId: id, body: 'x' }).guards).toBe('comment');
  });

  it('names the streams on which it is drawn', () => {
    const board = streamName('board', boardId);
    expect(streamsOfIntent({ kind: 'moveCard', boardId, cardId, listId }, userId)).toEqual([board]);
    const item = { kind: 'createItem' as const, boardId, cardId, checklistId, id, text: 'x' };
    expect(streamsOfIntent(item, userId)).toEqual([board, streamName('card', cardId)]);
    expect(streamsOfIntent({ kind: 'addStar', boardId }, userId)).toEqual([streamName('user', userId)]);
  });
});
