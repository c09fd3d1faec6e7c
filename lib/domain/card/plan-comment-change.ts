import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, Comment } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { type CardChange, type CardChangeAs, NO_CARD_CHANGE } from './card-change';

type Card = Pick<CardTile, 'id' | 'commentCount'>;

export interface CommentCreateFacts {
  readonly card: Card;
  readonly id: Id;
  readonly authorId: Id;
  readonly body: string;
  readonly now: string;
}

/** A new comment: its text goes to those who have the card open, its count to the board. */
export function planCommentCreate({
  card,
  id,
  authorId,
  body,
  now,
}: CommentCreateFacts): Plan<CardChangeAs<'comment.created'>> {
  const fresh = { version: 1, createdAt: now, editedAt: null, deletedAt: null, reactions: {} };
  const comment = { authorId, authorName: null, body, ...fresh };
  return planned({
    board: { name: 'card.updated', data: { cardId: card.id, commentCount: card.commentCount + 1 } },
    card: { name: 'comment.created', data: { cardId: card.id, commentId: id, ...comment } },
  });
}

export interface CommentUpdateFacts {
  readonly cardId: Id;
  readonly comment: Pick<Comment, 'id' | 'body' | 'version' | 'deletedAt'>;
  readonly body: string;
  /** The version that the person's edit started from; null does not ask. */
  readonly expectedVersion: number | null;
  readonly now: string;
}

/** The author's new text. */
export function planCommentUpdate({
  cardId,
  comment,
  body,
  expectedVersion,
  now,
}: CommentUpdateFacts): Plan<CardChange> {
  if (comment.deletedAt !== null) return refused('not_found', 'The comment has been deleted.');
  if (comment.body === body) return planned(NO_CARD_CHANGE);
  if (expectedVersion !== null && expectedVersion !== comment.version) {
    const current = { version: comment.version, body: comment.body };
    return refused('version_conflict', 'The comment has been changed meanwhile.', current);
  }
  const data = { cardId, commentId: comment.id, body, version: comment.version + 1, editedAt: now };
  return planned({ board: null, card: { name: 'comment.updated', data } });
}

/** The comment keeps its place and loses its text. Nothing happens when it is deleted already. */
export function planCommentDelete(
  card: Card,
  comment: Pick<Comment, 'id' | 'deletedAt'>,
  now: string,
): Plan<CardChange> {
  if (comment.deletedAt !== null) return planned(NO_CARD_CHANGE);
  return planned({
    board: { name: 'card.updated', data: { cardId: card.id, commentCount: card.commentCount - 1 } },
    card: { name: 'comment.deleted', data: { cardId: card.id, commentId: comment.id, body: '', deletedAt: now } },
  });
}
