import type { Id } from '@/lib/protocol/primitives';
import type { PlannedAttachment } from './import-plan';
import { MAX_LINK_LENGTH } from './limits';
import { keepText, type Planning, planTitle } from './planning';
import type { TrelloAttachment, TrelloCard } from './trello-schemas';
import { createdAtOfId, toTimestamp } from './trello-time';

export interface PlannedAttachments {
  readonly attachments: readonly PlannedAttachment[];
  /** Names that had to be cut, in full. */
  readonly cutTexts: readonly string[];
}

/** A card's attachments as links, oldest first. Only addresses of the web are taken: others could run a program when they are opened. */
export function planAttachments(card: TrelloCard, cardId: Id, planning: Planning): PlannedAttachments {
  const { tally, now, people } = planning;
  const cutTexts: string[] = [];
  const dated = card.attachments.all
    .filter((attachment) => isTaken(attachment, planning))
    .map((attachment) => ({
      attachment,
      createdAt: toTimestamp(attachment.date) ?? createdAtOfId(attachment.id, now) ?? now,
    }))
    .sort((left, right) => (left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0));
  const attachments = dated.map(({ attachment, createdAt }): PlannedAttachment => {
    const url = addressOf(attachment);
    const { title: name, full } = planTitle(keepText(attachment.name, tally).trim() || url, tally);
    if (full !== null) {
      cutTexts.push(full);
      tally.add('names_cut');
    }
    if (attachment.isUpload) tally.add('uploads_as_links');
    const createdById = people.find(attachment.idMember)?.userId ?? null;
    return {
      id: planning.newId(),
      cardId,
      kind: 'link',
      name,
      url,
      size: null,
      contentType: null,
      createdAt,
      createdById,
    };
  });
  return { attachments, cutTexts };
}

function isTaken(attachment: TrelloAttachment, { tally }: Planning): boolean {
  const url = addressOf(attachment);
  if (!isWebAddress(url)) tally.add('attachments_unsafe');
  else if (url.length > MAX_LINK_LENGTH) tally.add('attachments_address_too_long');
  else return true;
  return false;
}

function addressOf(attachment: TrelloAttachment): string {
  return (attachment.url ?? '').trim();
}

/** Control characters and spaces are refused because browsers drop them, and so could be shown one address and open another. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}\p{Surrogate}]+$/iu.test(url) && URL.canParse(url);
}
