import type { Id } from '@/lib/protocol/primitives';
import type { Attachment, CardTile } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import type { CardChange, CardChangeAs } from './card-change';

/** Attachments that one card may have. */
export const MAX_ATTACHMENTS = 200;

type Card = Pick<CardTile, 'id' | 'attachmentCount' | 'cover'>;

/** A link or a stored file is put onto a card. */
export function planAttachmentAdd(
  card: Card,
  { id, ...attachment }: Attachment,
): Plan<CardChangeAs<'attachment.added'>> {
  if (card.attachmentCount >= MAX_ATTACHMENTS) {
    return refused('limit_reached', `A card has at most ${MAX_ATTACHMENTS} attachments.`);
  }
  return planned({
    board: { name: 'card.updated', data: { cardId: card.id, attachmentCount: card.attachmentCount + 1 } },
    card: { name: 'attachment.added', data: { cardId: card.id, attachmentId: id, ...attachment } },
  });
}

/** An attachment leaves its card, and the cover that it was leaves with it. */
export function planAttachmentRemove(card: Card, attachmentId: Id): Plan<CardChange> {
  const isCover = card.cover?.kind === 'attachment' && card.cover.attachmentId === attachmentId;
  const cover = isCover ? { cover: null } : {};
  return planned({
    board: { name: 'card.updated', data: { cardId: card.id, attachmentCount: card.attachmentCount - 1, ...cover } },
    card: { name: 'attachment.removed', data: { cardId: card.id, attachmentId } },
  });
}
