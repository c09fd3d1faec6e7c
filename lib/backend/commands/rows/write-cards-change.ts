import type { Tx } from '@/lib/backend/db/database';
import type { OneOfMany } from '@/lib/domain/board/card-changes';

/** Writes what `cards.changed` says, in a statement for the cards themselves and two for each kind of set, however many cards there are. */
export async function writeCardsChange(tx: Tx, changes: readonly OneOfMany[]): Promise<void> {
  const rows = JSON.stringify(changes.map(({ cardId, fields }) => ({ cardId, ...fields, has: Object.keys(fields) })));
  await tx.$executeRaw`
    UPDATE "Card" c SET "listId" = coalesce(r."listId", c."listId"), position = coalesce(r.position, c.position),
      "openBlockers" = coalesce(r."openBlockers", c."openBlockers"),
      "archivedAt" = CASE WHEN 'archivedAt' = ANY(r.has) THEN r."archivedAt" ELSE c."archivedAt" END
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("cardId" uuid, "listId" uuid, position text, "archivedAt" timestamptz,
      "openBlockers" int, has text[])
    WHERE c.id = r."cardId" AND r.has && ARRAY['listId', 'position', 'archivedAt', 'openBlockers']`;
  if (changes.some(({ fields }) => fields.labelIds)) {
    await tx.$executeRaw`
      WITH worn AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS r("cardId" uuid, "labelIds" uuid[]) WHERE "labelIds" IS NOT NULL),
      gone AS (DELETE FROM "CardLabel" x USING worn w WHERE x."cardId" = w."cardId" AND x."labelId" <> ALL(w."labelIds"))
      INSERT INTO "CardLabel" ("cardId", "labelId") SELECT "cardId", unnest("labelIds") FROM worn ON CONFLICT DO NOTHING`;
  }
  if (changes.some(({ fields }) => fields.assigneeIds)) {
    await tx.$executeRaw`
      WITH assigned AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS r("cardId" uuid, "assigneeIds" uuid[]) WHERE "assigneeIds" IS NOT NULL),
      gone AS (DELETE FROM "CardAssignee" x USING assigned a WHERE x."cardId" = a."cardId" AND x."userId" <> ALL(a."assigneeIds"))
      INSERT INTO "CardAssignee" ("cardId", "userId") SELECT "cardId", unnest("assigneeIds") FROM assigned ON CONFLICT DO NOTHING`;
  }
}
