import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import { writeCardsChange } from './write-cards-change';

/** Puts cards onto another board, as its tiles say. */
export async function writeTransfer(tx: Tx, boardId: Id, tiles: readonly CardTile[]): Promise<void> {
  const rows = JSON.stringify(tiles.map(({ id, number }) => ({ id, number })));
  await tx.$executeRaw`
    WITH numbered AS (
      UPDATE "Board" SET "lastCardNumber" = ${Math.max(0, ...tiles.map(({ number }) => number))} WHERE id = ${boardId}::uuid)
    UPDATE "Card" c SET "boardId" = ${boardId}::uuid, number = r.number
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, number int) WHERE c.id = r.id`;
  const changes = tiles.map(({ id: cardId, listId, position, labelIds, assigneeIds }) => ({
    cardId,
    fields: { listId, position, labelIds, assigneeIds },
  }));
  await writeCardsChange(tx, changes);
}
