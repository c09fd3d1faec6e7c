import type { CardTile } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { comparePlaced } from '../placed';

/** By what a list can be sorted at once. */
export const CARD_ORDERS = ['due', 'name', 'newest', 'oldest'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The cards in another order. Where two are equal in it, and among those without a due date, which come last, the present order stays. */
export function sortCards(cards: readonly CardTile[], order: CardOrder): CardTile[] {
  return [...cards].sort(comparePlaced).sort((left, right) => compare(left, right, order));
}

function compare(left: CardTile, right: CardTile, order: CardOrder): number {
  switch (order) {
    case 'due':
      return timeOf(left.dueAt) - timeOf(right.dueAt);
    case 'name':
      return names.compare(left.title, right.title);
    case 'newest':
      return compareAge(right, left);
    case 'oldest':
      return compareAge(left, right);
    default:
      return assertNever(order);
  }
}

/** Cards that were made in one moment, as by an import, are told apart by their numbers. */
function compareAge(left: CardTile, right: CardTile): number {
  return Date.parse(left.createdAt) - Date.parse(right.createdAt) || left.number - right.number;
}

/** A far but finite time for none, so that two of them are equal. */
function timeOf(moment: string | null): number {
  return moment === null ? Number.MAX_SAFE_INTEGER : Date.parse(moment);
}
