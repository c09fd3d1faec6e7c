import type { Tx } from '@/lib/backend/db/database';
import { type BoardAccess, effectiveBoardRole } from '@/lib/domain/permissions';
import type { CardGlance, LinkedCard } from '@/lib/protocol/card-links';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { CardLink } from '@/lib/protocol/things';
import { authorizeStream } from './authorize-stream';
import { cardGlanceJson } from './read/card-glance';

/** What a card is linked to, each under its own permission: the card's stream tells ids alone. */
export async function readLinkedCards(tx: Tx, userId: Id, cardId: Id): Promise<LinkedCard[]> {
  await authorizeStream(tx, userId, streamName('card', cardId));
  const rows = await tx.$queryRaw<(CardLink & BoardAccess & { card: CardGlance })[]>`
    SELECT x."otherId" AS id, x.relation, b.visibility, m.role AS "workspaceRole", bm.role AS "boardRole",
      ${cardGlanceJson} AS card
    FROM "CardLink" x JOIN "Card" c ON c.id = x."otherId" JOIN "Board" b ON b.id = c."boardId"
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = ${userId}::uuid
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = ${userId}::uuid
    WHERE x."cardId" = ${cardId}::uuid ORDER BY x."otherId"`;
  return rows.map(({ id, relation, card, ...access }) => ({
    id,
    relation,
    card: effectiveBoardRole(access) === null ? null : card,
  }));
}
