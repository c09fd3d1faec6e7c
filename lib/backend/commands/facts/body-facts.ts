import type { Tx } from '@/lib/backend/db/database';
import { attachmentJson, checklistJson, commentJson, itemJson } from '@/lib/backend/queries/read/card-json';
import { type TileRow, tileRow, toCardTile } from '@/lib/backend/queries/read/card-tile';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment, CardTile, Checklist, ChecklistItem, Comment } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

/** A thing inside a card, with the card's tile, which counts it. */
export async function readChecklist(tx: Tx, checklistId: Id): Promise<{ tile: CardTile; checklist: Checklist }> {
  const rows = await tx.$queryRaw<WithTileRow<{ tile: CardTile; checklist: Checklist }>[]>`
    SELECT ${tileRow} AS tile, ${checklistJson} AS checklist
    FROM "Checklist" k JOIN "Card" c ON c.id = k."cardId" WHERE k.id = ${checklistId}::uuid`;
  return withTile(rows[0]);
}

export interface ItemFacts {
  readonly tile: CardTile;
  readonly checklistId: Id;
  readonly item: ChecklistItem;
}

export async function readItem(tx: Tx, itemId: Id): Promise<ItemFacts> {
  const rows = await tx.$queryRaw<WithTileRow<ItemFacts>[]>`
    SELECT ${tileRow} AS tile, k.id AS "checklistId", ${itemJson} AS item
    FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId" JOIN "Card" c ON c.id = k."cardId"
    WHERE i.id = ${itemId}::uuid`;
  return withTile(rows[0]);
}

export async function readComment(tx: Tx, commentId: Id): Promise<{ tile: CardTile; comment: Comment }> {
  const rows = await tx.$queryRaw<WithTileRow<{ tile: CardTile; comment: Comment }>[]>`
    SELECT ${tileRow} AS tile, ${commentJson} AS comment
    FROM "Comment" m JOIN "Card" c ON c.id = m."cardId" WHERE m.id = ${commentId}::uuid`;
  return withTile(rows[0]);
}

export async function readAttachment(tx: Tx, attachmentId: Id): Promise<{ tile: CardTile; attachment: Attachment }> {
  const rows = await tx.$queryRaw<WithTileRow<{ tile: CardTile; attachment: Attachment }>[]>`
    SELECT ${tileRow} AS tile, ${attachmentJson} AS attachment
    FROM "Attachment" a JOIN "Card" c ON c.id = a."cardId" WHERE a.id = ${attachmentId}::uuid`;
  return withTile(rows[0]);
}

/** An attachment if it is one of this card's. */
export async function findAttachmentOf(tx: Tx, cardId: Id, attachmentId: Id): Promise<Attachment | undefined> {
  const rows = await tx.$queryRaw<{ attachment: Attachment }[]>`
    SELECT ${attachmentJson} AS attachment
    FROM "Attachment" a WHERE a.id = ${attachmentId}::uuid AND a."cardId" = ${cardId}::uuid`;
  return rows[0]?.attachment;
}

type WithTileRow<Facts extends { tile: CardTile }> = Omit<Facts, 'tile'> & { readonly tile: TileRow };

function withTile<Rest extends object>(row: (Rest & { readonly tile: TileRow }) | undefined) {
  return row ? { ...row, tile: toCardTile(row.tile) } : refuse('not_found', NOTHING_HERE);
}
