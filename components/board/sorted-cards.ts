import type { ById } from '@/lib/domain/by-id';
import { comparePlaced } from '@/lib/domain/placed';
import type { CardTile } from '@/lib/protocol/things';

/** A column's open cards in their order. */
export function sortedOpenCards(column: ById<CardTile>): CardTile[] {
  return Object.values(column)
    .filter((card) => card.archivedAt === null)
    .sort(comparePlaced);
}
