import type { Id } from '@/lib/protocol/primitives';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import type { Board, CardTile, Label, List, Member } from '@/lib/protocol/things';
import { type ById, toById } from '../by-id';
import { comparePlaced } from '../placed';

/**
 * A board as the reducer folds it. Cards stand under their list, so that an event copies one list and not one board, and
 * a column draws anew only when its own record changed.
 */
export interface BoardState {
  readonly board: Board;
  readonly lists: ById<List>;
  readonly cards: Readonly<Record<Id, ById<CardTile>>>;
  readonly labels: ById<Label>;
  readonly members: Readonly<Record<Id, Member>>;
}

export function toBoardState(snapshot: BoardSnapshot): BoardState {
  const cards: Record<Id, Record<Id, CardTile>> = {};
  for (const list of snapshot.lists) cards[list.id] = {};
  for (const card of snapshot.cards) {
    const column = cards[card.listId] ?? {};
    cards[card.listId] = column;
    column[card.id] = card;
  }
  return {
    board: snapshot.board,
    lists: toById(snapshot.lists),
    cards,
    labels: toById(snapshot.labels),
    members: Object.fromEntries(snapshot.members.map((member) => [member.userId, member])),
  };
}

/** The snapshot that this state came from, in one order: lists and cards by place, labels and members by id. */
export function toBoardSnapshot(state: BoardState): BoardSnapshot {
  const lists = Object.values(state.lists).sort(comparePlaced);
  return {
    board: state.board,
    lists,
    cards: lists.flatMap((list) => Object.values(state.cards[list.id] ?? {}).sort(comparePlaced)),
    labels: Object.values(state.labels).sort((a, b) => (a.id < b.id ? -1 : 1)),
    members: Object.values(state.members).sort((a, b) => (a.userId < b.userId ? -1 : 1)),
  };
}

/** A card wherever it stands: one look into each list, however many cards there are. */
export function findCard(state: BoardState, cardId: Id): CardTile | undefined {
  for (const column of Object.values(state.cards)) {
    const card = column[cardId];
    if (card) return card;
  }
  return undefined;
}
