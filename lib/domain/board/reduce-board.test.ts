import { describe, expect, it } from 'vitest';
import { makeBoard, makeLabel, makeList, makeMember, makeTile } from '@/lib/testing/things';
import { findCard, toBoardSnapshot, toBoardState } from './board-state';
import { reduceBoard } from './reduce-board';

function makeState() {
  const lists = [makeList({ title: 'Next', position: 'a0' }), makeList({ title: 'Done', position: 'a1' })] as const;
  const label = makeLabel();
  const member = makeMember();
  const cards = [
    makeTile({ listId: lists[0].id, position: 'a0', labelIds: [label.id], assigneeIds: [member.userId] }),
    makeTile({ listId: lists[0].id, position: 'a1' }),
    makeTile({ listId: lists[1].id, position: 'a0' }),
  ] as const;
  const state = toBoardState({
    board: makeBoard(),
    lists: [...lists],
    cards: [...cards],
    labels: [label],
    members: [member],
  });
  return { state, lists, cards, label, member };
}

describe('the board reducer', () => {
  it('moves a card between lists and leaves the other columns as they are', () => {
    const { state, lists, cards } = makeState();
    const other = makeList({ position: 'a2' });
    const wider = reduceBoard(state, { name: 'list.created', data: { ...other, listId: other.id } });
    const moved = reduceBoard(wider, {
      name: 'card.moved',
      data: { cardId: cards[0].id, listId: lists[1].id, position: 'a1' },
    });
    expect(findCard(moved, cards[0].id)).toMatchObject({ listId: lists[1].id, position: 'a1' });
    expect(Object.keys(moved.cards[lists[0].id] ?? {})).toEqual([cards[1].id]);
    expect(moved.cards[other.id]).toBe(wider.cards[other.id]);
    expect(moved.lists).toBe(wider.lists);
  });

  it('merges the named fields and never overwrites with what was not named', () => {
    const { state, cards } = makeState();
    const updated = reduceBoard(state, {
      name: 'card.updated',
      data: { cardId: cards[1].id, dueDone: true, title: undefined },
    });
    expect(findCard(updated, cards[1].id)).toEqual({ ...cards[1], dueDone: true });
  });

  it('takes a deleted label and a left member off every card', () => {
    const { state, cards, label, member, lists } = makeState();
    const plain = reduceBoard(state, { name: 'label.deleted', data: { labelId: label.id } });
    expect(findCard(plain, cards[0].id)?.labelIds).toEqual([]);
    expect(plain.cards[lists[1].id]).toBe(state.cards[lists[1].id]);
    const alone = reduceBoard(plain, { name: 'member.left', data: { userId: member.userId } });
    expect(findCard(alone, cards[0].id)?.assigneeIds).toEqual([]);
    expect(alone.members).toEqual({});
  });

  it('archives, restores and deletes', () => {
    const { state, cards, lists } = makeState();
    const at = '2026-11-24T10:00:00.000Z';
    const archived = reduceBoard(state, { name: 'card.archived', data: { cardId: cards[0].id, archivedAt: at } });
    expect(findCard(archived, cards[0].id)?.archivedAt).toBe(at);
    const restored = reduceBoard(archived, {
      name: 'card.restored',
      data: { cardId: cards[0].id, archivedAt: null, listId: lists[1].id, position: 'a5' },
    });
    expect(findCard(restored, cards[0].id)).toMatchObject({ archivedAt: null, listId: lists[1].id });
    const deleted = reduceBoard(restored, { name: 'card.deleted', data: { cardId: cards[0].id } });
    expect(findCard(deleted, cards[0].id)).toBeUndefined();
    const smaller = reduceBoard(deleted, { name: 'list.deleted', data: { listId: lists[0].id } });
    expect(toBoardSnapshot(smaller).cards.map((card) => card.id)).toEqual([cards[2].id]);
  });

  it('an event about what is not here changes nothing', () => {
    const { state, cards } = makeState();
    const ghost = makeTile().id;
    expect(reduceBoard(state, { name: 'card.updated', data: { cardId: ghost, title: 'x' } })).toBe(state);
    expect(reduceBoard(state, { name: 'card.deleted', data: { cardId: ghost } })).toBe(state);
    expect(findCard(state, cards[0].id)).toBe(cards[0]);
  });

  it('a snapshot survives the way into the state and back', () => {
    const { state } = makeState();
    expect(toBoardState(toBoardSnapshot(state))).toEqual(state);
  });
});
