import type { Tx } from '@/lib/backend/db/database';
import type { OwnMembership } from '@/lib/domain/account/plan-account-delete';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';

/** The workspaces of a person, by id, with how many people and owners each has. */
export async function readOwnMemberships(tx: Tx, userId: Id): Promise<OwnMembership[]> {
  return tx.$queryRaw<OwnMembership[]>`
    SELECT w.id AS "workspaceId", w.name, m.role,
      (SELECT count(*)::int FROM "Membership" a WHERE a."workspaceId" = w.id) AS "memberCount",
      (SELECT count(*)::int FROM "Membership" a WHERE a."workspaceId" = w.id AND a.role = 'owner') AS "ownerCount"
    FROM "Membership" m JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE m."userId" = ${userId}::uuid ORDER BY w.id`;
}

/** A board on which somebody has a role of its own. */
export interface OwnBoardRole {
  readonly boardId: Id;
  readonly workspaceId: Id;
  readonly title: string;
  readonly role: Role;
  /** They do not belong to its workspace. */
  readonly isGuest: boolean;
}

export async function readOwnBoardRoles(tx: Tx, userId: Id): Promise<OwnBoardRole[]> {
  return tx.$queryRaw<OwnBoardRole[]>`
    SELECT b.id AS "boardId", b."workspaceId", b.title, bm.role, m.role IS NULL AS "isGuest"
    FROM "BoardMember" bm JOIN "Board" b ON b.id = bm."boardId"
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = bm."userId"
    WHERE bm."userId" = ${userId}::uuid ORDER BY b.id`;
}

/** How many people who do not belong to a workspace are guests on its boards. */
export async function countGuests(tx: Tx, workspaceId: Id): Promise<number> {
  const rows = await tx.$queryRaw<{ guests: number }[]>`
    SELECT count(DISTINCT bm."userId")::int AS guests FROM "BoardMember" bm JOIN "Board" b ON b.id = bm."boardId"
    WHERE b."workspaceId" = ${workspaceId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."workspaceId" = b."workspaceId" AND m."userId" = bm."userId")`;
  return rows[0]?.guests ?? 0;
}
