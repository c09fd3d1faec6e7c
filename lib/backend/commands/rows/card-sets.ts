import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';

/** A card wears exactly these labels. */
export async function setLabels(tx: Tx, cardId: Id, labelIds: readonly Id[]): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "CardLabel" WHERE "cardId" = ${cardId}::uuid AND "labelId" <> ALL(${[...labelIds]}::uuid[]))
    INSERT INTO "CardLabel" ("cardId", "labelId") SELECT ${cardId}::uuid, unnest(${[...labelIds]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** A card has exactly these assignees. */
export async function setAssignees(tx: Tx, cardId: Id, userIds: readonly Id[]): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "CardAssignee" WHERE "cardId" = ${cardId}::uuid AND "userId" <> ALL(${[...userIds]}::uuid[]))
    INSERT INTO "CardAssignee" ("cardId", "userId") SELECT ${cardId}::uuid, unnest(${[...userIds]}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** Takes those off a board's cards who may not read it any more. */
export async function dropAssigneesWhoMayNotRead(tx: Tx, boardId: Id): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "CardAssignee" ca USING "Card" c, "Board" b
    WHERE ca."cardId" = c.id AND c."boardId" = b.id AND b.id = ${boardId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "BoardMember" bm WHERE bm."boardId" = b.id AND bm."userId" = ca."userId")
      AND (b.visibility = 'private' OR NOT EXISTS (
        SELECT 1 FROM "Membership" m WHERE m."workspaceId" = b."workspaceId" AND m."userId" = ca."userId"))`;
}
