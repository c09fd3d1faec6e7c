import type { Tx } from '@/lib/backend/db/database';
import { readAccess } from '@/lib/backend/queries/read-access';
import { canEditBoard } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { CardRelation } from '@/lib/protocol/things';
import { openBoardId, readers } from '../allow';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

/** What a card is to another one now, and the most links that either has, read under the locks of both. */
export async function readCardLink(
  tx: Tx,
  cardId: Id,
  otherId: Id,
): Promise<{ before: CardRelation | null; linkCount: number }> {
  const [row] = await tx.$queryRaw<{ before: CardRelation | null; linkCount: number }[]>`
    SELECT (SELECT relation FROM "CardLink" WHERE "cardId" = ${cardId}::uuid AND "otherId" = ${otherId}::uuid) AS before,
      greatest((SELECT count(*) FROM "CardLink" WHERE "cardId" = ${cardId}::uuid),
        (SELECT count(*) FROM "CardLink" WHERE "cardId" = ${otherId}::uuid))::int AS "linkCount"`;
  if (!row) throw new Error('the link query answered no row');
  return row;
}

/**
 * The other card shows the link too, so whoever makes it must be able to change both: 404 where they may not even see it. Cards of
 * two workspaces have no one who reads both by right, so they are not linked.
 */
export async function mustBeLinkable(tx: Tx, userId: Id, workspaceId: Id | null, otherId: Id): Promise<void> {
  const other = await tx.card.findUnique({ where: { id: otherId }, select: { boardId: true } });
  if (!other) return refuse('not_found', NOTHING_HERE);
  const { access } = await readAccess(tx, userId, { boardId: other.boardId });
  readers(access);
  if (!canEditBoard(access)) refuse('forbidden', 'You can read that card and not change it.');
  openBoardId(access);
  if (access.workspaceId !== workspaceId) refuse('invalid_input', 'Only cards of one workspace can be linked.');
}
