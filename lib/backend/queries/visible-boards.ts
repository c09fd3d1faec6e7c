import type { Tx } from '@/lib/backend/db/database';
import { effectiveBoardRole } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';

export interface VisibleBoard {
  readonly id: Id;
  readonly workspaceId: Id;
  readonly title: string;
  readonly color: string;
  readonly archivedAt: Date | null;
  readonly role: Role;
}

interface Row extends Omit<VisibleBoard, 'role'> {
  workspaceRole: Role | null;
  boardRole: Role | null;
  visibility: Visibility;
}

/**
 * Exactly the boards that a person may read, in one workspace or (null) in all of them, oldest first; by the same rule as every other
 * read. Whoever asks over many boards asks this first and names them in the question: what is not here cannot be found.
 */
export async function readVisibleBoards(
  tx: Tx,
  userId: Id,
  workspaceId: Id | null,
): Promise<{ isMember: boolean; boards: VisibleBoard[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT b.id, b."workspaceId", b.title, b.color, b."archivedAt", b.visibility, m.role AS "workspaceRole", bm.role AS "boardRole"
    FROM "Board" b
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = ${userId}::uuid
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = ${userId}::uuid
    WHERE (m.role IS NOT NULL OR bm.role IS NOT NULL)
      AND b."workspaceId" = coalesce(${workspaceId}::uuid, b."workspaceId") ORDER BY b.id`;
  const boards = rows.flatMap(({ workspaceRole, boardRole, visibility, ...board }) => {
    const role = effectiveBoardRole({ workspaceRole, boardRole, visibility });
    return role === null ? [] : [{ ...board, role }];
  });
  if (workspaceId === null) return { isMember: false, boards };
  const membership = await tx.membership.findUnique({ where: { workspaceId_userId: { workspaceId, userId } } });
  return { isMember: membership !== null, boards };
}
