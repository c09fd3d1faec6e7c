import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { CardTile, List } from '@/lib/protocol/things';
import type { Placed } from '../placed';
import { type Plan, planned, refused } from '../plan';
import { planPlacement } from '../position';

type CardPlan = Plan<Planned<BoardEvent> | null>;

/** The card leaves the board's view; nothing is lost. Null when it is archived already. */
export function planCardArchive(card: Pick<CardTile, 'id' | 'archivedAt'>, now: string): CardPlan {
  if (card.archivedAt !== null) return planned(null);
  return planned({ name: 'card.archived', data: { cardId: card.id, archivedAt: now } });
}

export interface CardRestoreFacts {
  readonly card: Pick<CardTile, 'id' | 'archivedAt' | 'listId' | 'position'>;
  /** The list that the card was archived in, null when it has gone. */
  readonly list: Pick<List, 'id' | 'archivedAt'> | null;
  /** The first list that is not archived, and the last card in it; null when there is none. */
  readonly firstOpen: { readonly listId: string; readonly last: Placed | null } | null;
}

/** The card comes back to its place, or, when its list is archived or gone, to the end of the first open list. */
export function planCardRestore({ card, list, firstOpen }: CardRestoreFacts): CardPlan {
  if (card.archivedAt === null) return planned(null);
  if (list && list.archivedAt === null) return planned(restored(card, list.id, card.position));
  if (!firstOpen) return refused('archived', 'The board has no open list. Create or restore one first.');
  const position = planPlacement({ after: null, before: null, last: firstOpen.last });
  return planned(restored(card, firstOpen.listId, position));
}

/** The card goes for good, with all that is in it. */
export function planCardDelete(card: Pick<CardTile, 'id' | 'archivedAt'>): CardPlan {
  if (card.archivedAt === null) return refused('not_archived', 'Archive the card first, then delete it.');
  return planned({ name: 'card.deleted', data: { cardId: card.id } });
}

function restored(card: Pick<CardTile, 'id'>, listId: string, position: string): Planned<BoardEvent> {
  return { name: 'card.restored', data: { cardId: card.id, archivedAt: null, listId, position } };
}
