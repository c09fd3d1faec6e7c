import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { WorkspaceSnapshot } from '@/lib/protocol/snapshots';
import { boardSummaryJson, workspaceJson } from './read/board-json';

/** What `GET /api/workspaces/{id}` shows: the boards open to every member, and the members. */
export async function readWorkspaceData(tx: Tx, workspaceId: Id): Promise<WorkspaceSnapshot> {
  const rows = await tx.$queryRaw<{ data: WorkspaceSnapshot }[]>`
    SELECT json_build_object('workspace', ${workspaceJson},
      'boards', (SELECT coalesce(json_agg(${boardSummaryJson} ORDER BY b.id), '[]') FROM "Board" b
        WHERE b."workspaceId" = w.id AND b.visibility = 'workspace'),
      'members', (SELECT coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name, 'color', u.color, 'role', m.role)
          ORDER BY u.id), '[]') FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE m."workspaceId" = w.id)
    ) AS data
    FROM "Workspace" w WHERE w.id = ${workspaceId}::uuid`;
  return rows[0]?.data ?? refuse('not_found', 'There is nothing here.');
}
