import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned, PlannedAs } from '@/lib/protocol/events/envelope';

/** What one change of a card says on its board's stream and on its own; null where there is nothing to say. */
export interface CardChange {
  readonly board: Planned<BoardEvent> | null;
  readonly card: Planned<CardEvent> | null;
}

/** A change that leaves everything as it was: no event, and no error either. */
export const NO_CARD_CHANGE: CardChange = { board: null, card: null };

/** A change whose half on the card's own stream is known by name. */
export type CardChangeAs<Name extends CardEvent['name']> = CardChange & { readonly card: PlannedAs<CardEvent, Name> };

/** A new card: both halves are its creation. */
export interface CardCreation {
  readonly board: PlannedAs<BoardEvent, 'card.created'>;
  readonly card: PlannedAs<CardEvent, 'card.created'>;
}
