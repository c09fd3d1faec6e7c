import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';

/** How far a card's checklists are, as its tile shows it. */
export type ItemCounts = Pick<CardTile, 'checklistDone' | 'checklistTotal'>;

/** What the board learns when a card's items changed; null when the counts are as they were. */
export function tileCounts(cardId: Id, before: ItemCounts, after: ItemCounts): Planned<BoardEvent> | null {
  const { checklistDone, checklistTotal } = after;
  if (before.checklistDone === checklistDone && before.checklistTotal === checklistTotal) return null;
  return { name: 'card.updated', data: { cardId, checklistDone, checklistTotal } };
}
