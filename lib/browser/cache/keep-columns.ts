import type { BoardState } from '@/lib/domain/board/board-state';
import type { ById } from '@/lib/domain/by-id';
import type { CardTile } from '@/lib/protocol/things';

/**
 * Pending commands are planned anew over every confirmed state, which makes new objects of what looks the same. This gives
 * equal tiles, columns and records back their old identity, so that one event draws one column and not all that have
 * something pending. Columns that are the very same object cost nothing.
 */
export function keepColumns(before: BoardState, next: BoardState): BoardState {
  if (before.cards === next.cards) return next;
  let isSame = Object.keys(before.cards).length === Object.keys(next.cards).length;
  const cards: Record<string, ById<CardTile>> = {};
  for (const [listId, column] of Object.entries(next.cards)) {
    const old = before.cards[listId];
    const kept = old === undefined || old === column ? column : keepTiles(old, column);
    cards[listId] = kept;
    isSame &&= kept === old;
  }
  return { ...next, cards: isSame ? before.cards : cards };
}

function keepTiles(before: ById<CardTile>, next: ById<CardTile>): ById<CardTile> {
  const ids = Object.keys(next);
  const column: Record<string, CardTile> = { ...next };
  for (const id of ids) {
    const [old, tile] = [before[id], next[id]];
    if (old && tile && old !== tile && isEqualTile(old, tile)) column[id] = old;
  }
  const isSame = Object.keys(before).length === ids.length && ids.every((id) => column[id] === before[id]);
  return isSame ? before : column;
}

function isEqualTile(left: CardTile, right: CardTile): boolean {
  if (left === right) return true;
  const keys = Object.keys(right) as (keyof CardTile)[];
  return keys.every((key) => left[key] === right[key] || isEqualSet(left[key], right[key]));
}

function isEqualSet(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((element, index) => element === right[index]);
}
