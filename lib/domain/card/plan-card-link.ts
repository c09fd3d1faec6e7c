import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardRelation } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';

/** Links that one card may have. */
export const MAX_CARD_LINKS = 100;

/** The same link seen from the other card. */
export const REVERSED: Readonly<Record<CardRelation, CardRelation>> = {
  blocks: 'isBlockedBy',
  isBlockedBy: 'blocks',
  relatesTo: 'relatesTo',
};

export interface CardLinkFacts {
  readonly cardId: Id;
  readonly otherId: Id;
  /** What the card is to the other one now; null when they are not linked. */
  readonly before: CardRelation | null;
  /** The most links that either card has. */
  readonly linkCount: number;
  /** What it shall be; null to part them. */
  readonly relation: CardRelation | null;
}

/** What a link says on both cards' streams: ids and no title, since who reads one card may not read the other. */
export interface CardLinkChange {
  readonly own: Planned<CardEvent>;
  readonly other: Planned<CardEvent>;
}

/** Two cards are linked, linked otherwise, or parted; null when they are that way already. Two cards have one link at most. */
export function planCardLink(facts: CardLinkFacts): Plan<CardLinkChange | null> {
  const { cardId, otherId, before, linkCount, relation } = facts;
  if (cardId === otherId) return refused('invalid_input', 'A card cannot be linked to itself.');
  if (before === relation) return planned(null);
  if (relation === null) {
    return planned({
      own: { name: 'card.unlinked', data: { cardId, otherIds: [otherId] } },
      other: { name: 'card.unlinked', data: { cardId: otherId, otherIds: [cardId] } },
    });
  }
  if (before === null && linkCount >= MAX_CARD_LINKS) {
    return refused('limit_reached', `A card is linked to at most ${MAX_CARD_LINKS} others.`);
  }
  return planned({
    own: { name: 'card.linked', data: { cardId, otherId, relation } },
    other: { name: 'card.linked', data: { cardId: otherId, otherId: cardId, relation: REVERSED[relation] } },
  });
}
