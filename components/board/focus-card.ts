import type { Id } from '@/lib/protocol/primitives';

/** Focuses a tile that is in the document; false when there is none. */
export function focusCard(cardId: Id | undefined): boolean {
  const tile = cardId && document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`);
  if (!tile) return false;
  tile.focus();
  tile.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
