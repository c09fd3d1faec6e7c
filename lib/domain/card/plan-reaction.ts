import type { Id } from '@/lib/protocol/primitives';
import type { Comment, Reaction } from '@/lib/protocol/things';
import { withElement, withoutElement } from '../elements';
import { type Plan, planned, refused } from '../plan';
import { type CardChange, NO_CARD_CHANGE } from './card-change';

/** People who may give one reaction to one comment; it keeps the event within its bound. */
export const MAX_REACTING = 500;

export interface ReactionFacts {
  readonly cardId: Id;
  readonly comment: Pick<Comment, 'id' | 'deletedAt' | 'reactions'>;
  readonly reaction: Reaction;
  readonly userId: Id;
  /** Whether the person shall be among those who give it. */
  readonly wanted: boolean;
}

/** A person gives a reaction, or takes it back. Nothing happens when it is so already. */
export function planReaction({ cardId, comment, reaction, userId, wanted }: ReactionFacts): Plan<CardChange> {
  if (comment.deletedAt !== null) return refused('not_found', 'The comment has been deleted.');
  const before = comment.reactions?.[reaction] ?? [];
  if (before.includes(userId) === wanted) return planned(NO_CARD_CHANGE);
  if (wanted && before.length >= MAX_REACTING) return refused('limit_reached', 'So many people say so already.');
  const userIds = wanted ? withElement(before, userId) : withoutElement(before, userId);
  return planned({
    board: null,
    card: { name: 'comment.reacted', data: { cardId, commentId: comment.id, reaction, userIds } },
  });
}
