import type { CardTile } from '@/lib/protocol/things';

/** Of the 32 KB of an event, what cards may take beside its other fields. */
const MAX_TILES_BYTES = 28 * 1024;

/** The cards as an event carries them; nothing where they are too many for one, and followers load the snapshot. */
export function tilesInEvent(cards: readonly CardTile[]): { cards?: CardTile[] } {
  const bytes = new TextEncoder().encode(JSON.stringify(cards)).length;
  return bytes <= MAX_TILES_BYTES ? { cards: [...cards] } : {};
}
