import type { Tx } from '@/lib/backend/db/database';
import { isoTime } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Workspace } from '@/lib/protocol/things';

/** A workspace in the list of those that a person belongs to. */
export interface WorkspaceEntry extends Workspace {
  readonly role: Role;
}

/** The workspaces of which a person is a member, oldest membership first. */
export async function listWorkspaces(tx: Tx, userId: Id): Promise<WorkspaceEntry[]> {
  return tx.$queryRaw<WorkspaceEntry[]>`
    SELECT w.id, w.name, m.role, ${isoTime('w."createdAt"')} AS "createdAt", ${isoTime('w."archivedAt"')} AS "archivedAt"
    FROM "Membership" m JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE m."userId" = ${userId}::uuid ORDER BY m."createdAt", w.id`;
}
