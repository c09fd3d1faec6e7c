import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';

export interface SeenFacts {
  readonly cardId: Id;
  readonly userId: Id;
  /** Up to when the person has read so far. */
  readonly before: string | undefined;
  /** The moment of the comment that they have read now. */
  readonly until: string;
}

/** A person has read the comments up to a moment; null when they had read further before. */
export function planSeen({ cardId, userId, before, until }: SeenFacts): Planned<CardEvent> | null {
  if (before !== undefined && before >= until) return null;
  return { name: 'comments.seen', data: { cardId, userId, until } };
}
