import { describe, expect, it } from 'vitest';
import { makeBody, makeComment } from '@/lib/testing/things';
import { countItems, toCardSnapshot, toCardState } from './card-state';
import { reduceCard } from './reduce-card';

const checklistId = '01930000-0000-7000-8000-000000000001';
const itemId = '01930000-0000-7000-8000-000000000002';

function makeState() {
  const comment = makeComment();
  const card = makeBody();
  return {
    card,
    comment,
    state: toCardState({ card, checklists: [], attachments: [], comments: [comment], seen: {}, links: [] }),
  };
}

describe('the card reducer', () => {
  it('builds, ticks and empties a checklist', () => {
    const { state, card } = makeState();
    const cardId = card.id;
    const events = [
      { name: 'checklist.created', data: { cardId, checklistId, title: 'Steps', position: 'a0' } },
      {
        name: 'checklist.itemAdded',
        data: {
          cardId,
          checklistId,
          itemId,
          text: 'First',
          done: false,
          position: 'a0',
          assigneeId: null,
          dueAt: null,
        },
      },
      { name: 'checklist.itemToggled', data: { cardId, checklistId, itemId, done: true } },
      { name: 'checklist.itemUpdated', data: { cardId, checklistId, itemId, text: 'The first' } },
    ] as const;
    const folded = events.reduce(reduceCard, state);
    expect(toCardSnapshot(folded).checklists).toEqual([
      {
        id: checklistId,
        title: 'Steps',
        position: 'a0',
        items: [{ id: itemId, text: 'The first', done: true, position: 'a0', assigneeId: null, dueAt: null }],
      },
    ]);
    expect(countItems(folded)).toEqual({ checklistDone: 1, checklistTotal: 1 });
    const emptied = reduceCard(folded, { name: 'checklist.itemRemoved', data: { cardId, checklistId, itemId } });
    expect(countItems(emptied)).toEqual({ checklistDone: 0, checklistTotal: 0 });
    expect(reduceCard(emptied, { name: 'checklist.deleted', data: { cardId, checklistId } }).checklists).toEqual({});
  });

  it('[W13] a deleted comment keeps its place and loses its text', () => {
    const { state, card, comment } = makeState();
    const deletedAt = '2026-11-24T10:00:00.000Z';
    const after = reduceCard(state, {
      name: 'comment.deleted',
      data: { cardId: card.id, commentId: comment.id, body: '', deletedAt },
    });
    expect(toCardSnapshot(after).comments).toEqual([{ ...comment, body: '', deletedAt, reactions: {} }]);
  });

  it('changes the description with its version and leaves the rest alone', () => {
    const { state, card } = makeState();
    const after = reduceCard(state, {
      name: 'card.updated',
      data: { cardId: card.id, description: 'New', version: 2 },
    });
    expect(after.card).toEqual({ ...card, description: 'New', version: 2 });
    expect(after.comments).toBe(state.comments);
  });
});
