import { onBoard } from '@/lib/backend/commands/kernel/planned-event';
import type { Tx } from '@/lib/backend/db/database';
import type { Projector } from '@/lib/backend/outbox/projector';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName } from '@/lib/protocol/streams';

/**
 * A private board whose last manager was removed from the workspace goes to whoever of its people has been there longest, or,
 * when nobody is left, to the workspace's first owner: a board that nobody may open would be lost.
 */
export const adoptBoard: Projector = {
  name: 'adoptBoard',
  source: 'board',
  names: ['member.left'],

  targets: (_db, event) => [event.stream],

  async project(tx, _event, target) {
    const { id: boardId } = parseStreamName(target);
    const userId = await findHeir(tx, boardId);
    if (userId === null) return null;
    const shownBefore = await findShownMember(tx, boardId, userId);
    const key = { boardId, userId };
    await tx.boardMember.upsert({
      where: { boardId_userId: key },
      create: { ...key, role: 'owner' },
      update: { role: 'owner' },
    });
    const member = await findShownMember(tx, boardId, userId);
    if (!member) return null;
    if (shownBefore) return onBoard(boardId, { name: 'member.updated', data: { userId, role: member.role } });
    return onBoard(boardId, { name: 'member.joined', data: member });
  },
};

async function findHeir(tx: Tx, boardId: Id): Promise<Id | null> {
  const rows = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT heir."userId" FROM "Board" b, LATERAL (
      SELECT bm."userId", 1 AS rank, bm."createdAt" FROM "BoardMember" bm WHERE bm."boardId" = b.id
      UNION ALL
      SELECT m."userId", 2, m."createdAt" FROM "Membership" m WHERE m."workspaceId" = b."workspaceId" AND m.role = 'owner'
      ORDER BY rank, "createdAt", "userId" LIMIT 1) heir
    WHERE b.id = ${boardId}::uuid AND b.visibility = 'private' AND NOT EXISTS (
      SELECT 1 FROM "BoardMember" bm WHERE bm."boardId" = b.id AND bm.role IN ('owner', 'admin'))`;
  return rows[0]?.userId ?? null;
}
