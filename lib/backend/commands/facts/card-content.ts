import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import { attachmentJson, checklistJson } from '@/lib/backend/queries/read/card-json';
import { type TileRow, tileRow, toCardTile } from '@/lib/backend/queries/read/card-tile';
import type { CardContent } from '@/lib/domain/copy/card-content';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

/** What goes with a copy of one card. */
export async function readCardContent(tx: Tx, cardId: Id): Promise<CardContent> {
  const [content] = await readContents(tx, sql`c.id = ${cardId}::uuid`);
  return content ?? refuse('not_found', NOTHING_HERE);
}

/** What goes with copies of the cards `c` for which this holds, by place. */
export async function readContents(tx: Tx, which: Sql): Promise<CardContent[]> {
  const rows = await tx.$queryRaw<(Omit<CardContent, 'tile'> & { tile: TileRow })[]>`
    SELECT ${tileRow} AS tile, c.description,
      (SELECT coalesce(json_agg(${checklistJson} ORDER BY k.position, k.id), '[]') FROM "Checklist" k
        WHERE k."cardId" = c.id) AS checklists,
      (SELECT coalesce(json_agg(${attachmentJson} ORDER BY a."createdAt", a.id), '[]') FROM "Attachment" a
        WHERE a."cardId" = c.id AND a.kind = 'link') AS links
    FROM "Card" c WHERE ${which} ORDER BY c.position, c.id`;
  return rows.map((row) => ({ ...row, tile: toCardTile(row.tile) }));
}
