import type { Tx } from '@/lib/backend/db/database';
import { attachmentJson, checklistJson, commentJson, itemJson, tileJson } from '@/lib/backend/queries/read/card-json';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment, CardTile, Checklist, ChecklistItem, Comment } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

/** A thing inside a card, with the card's tile, which counts it. */
export async function readChecklist(tx: Tx, checklistId: Id): Promise<{ tile: CardTile; checklist: Checklist }> {
  const rows = await tx.$queryRaw<{ tile: CardTile; checklist: Checklist }[]>`
    SELECT ${tileJson} AS tile, ${checklistJson} AS checklist
    FROM "Checklist" k JOIN "Card" c ON c.id = k."cardId" WHERE k.id = ${checklistId}::uuid`;
  return rows[0] ?? refuse('not_found', NOTHING_HERE);
}

export interface ItemFacts {
  readonly tile: CardTile;
  readonly checklistId: Id;
  readonly item: ChecklistItem;
}

export async function readItem(tx: Tx, itemId: Id): Promise<ItemFacts> {
  const rows = await tx.$queryRaw<ItemFacts[]>`
    SELECT ${tileJson} AS tile, k.id AS "checklistId", ${itemJson} AS item
    FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId" JOIN "Card" c ON c.id = k."cardId"
    WHERE i.id = ${itemId}::uuid`;
  return rows[0] ?? refuse('not_found', NOTHING_HERE);
}

export async function readComment(tx: Tx, commentId: Id): Promise<{ tile: CardTile; comment: Comment }> {
  const rows = await tx.$queryRaw<{ tile: CardTile; comment: Comment }[]>`
    SELECT ${tileJson} AS tile, ${commentJson} AS comment
    FROM "Comment" m JOIN "Card" c ON c.id = m."cardId" WHERE m.id = ${commentId}::uuid`;
  return rows[0] ?? refuse('not_found', NOTHING_HERE);
}

export async function readAttachment(tx: Tx, attachmentId: Id): Promise<{ tile: CardTile; attachment: Attachment }> {
  const rows = await tx.$queryRaw<{ tile: CardTile; attachment: Attachment }[]>`
    SELECT ${tileJson} AS tile, ${attachmentJson} AS attachment
    FROM "Attachment" a JOIN "Card" c ON c.id = a."cardId" WHERE a.id = ${attachmentId}::uuid`;
  return rows[0] ?? refuse('not_found', NOTHING_HERE);
}
