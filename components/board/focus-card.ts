import type { Id } from '@/lib/protocol/primitives';

type Reveal = (cardId: Id) => boolean;

const columns = new Set<Reveal>();

/** A column says how it brings one of its cards into the document; false for a card that it does not show. */
export function onReveal(reveal: Reveal): () => void {
  columns.add(reveal);
  return () => columns.delete(reveal);
}

/** Focuses a card's tile, wherever on the board it is; false when the board shows no such card. */
export function focusCard(cardId: Id | undefined): boolean {
  if (cardId === undefined) return false;
  const tile = findTile(cardId) ?? ([...columns].some((reveal) => reveal(cardId)) ? findTile(cardId) : null);
  if (!tile) return false;
  tile.focus();
  tile.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function findTile(cardId: Id): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`);
}
