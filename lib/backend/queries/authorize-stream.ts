import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { effectiveBoardRole } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';
import type { StreamName } from '@/lib/protocol/streams';

/** What a person may read, and where it stands, all of one statement. */
export interface StreamAccess {
  readonly stream: StreamName;
  /** `[workspaceId, boardId]` as far as they apply; empty for the person's own stream. */
  readonly scope: readonly Id[];
  readonly role: Role;
  readonly epoch: string;
  /** The stream's last position; 0 before its first event. */
  readonly head: number;
  /** The database's clock at the start of the transaction that read this, in ms: the `asOf` of a grant. */
  readonly asOf: number;
}

interface StreamRow {
  stream: StreamName;
  workspaceId: string | null;
  boardId: string | null;
  visibility: Visibility | null;
  workspaceRole: Role | null;
  boardRole: Role | null;
  isOwn: boolean;
  epoch: string;
  head: number;
  asOf: number;
}

/** Asks for many streams in one statement. Those that are not there, or that the person may not know of, are left out. */
export async function findStreamAccess(
  tx: Tx,
  userId: Id,
  streams: readonly StreamName[],
): Promise<Map<StreamName, StreamAccess>> {
  const rows = await tx.$queryRaw<StreamRow[]>`
    SELECT p.stream, p.kind = 'user' AND p.id = ${userId}::uuid AS "isOwn",
      w.id AS "workspaceId", b.id AS "boardId", b.visibility, m.role AS "workspaceRole", bm.role AS "boardRole",
      (SELECT epoch FROM "Epoch") AS epoch, coalesce(s.seq, 0) AS head, floor(extract(epoch FROM now()) * 1000)::float8 AS "asOf"
    FROM (SELECT name AS stream, split_part(name, ':', 1) AS kind, split_part(name, ':', 2)::uuid AS id
      FROM unnest(${[...streams]}::text[]) AS name) p
    LEFT JOIN "Card" c ON p.kind = 'card' AND c.id = p.id
    LEFT JOIN "Board" b ON b.id = CASE p.kind WHEN 'board' THEN p.id WHEN 'card' THEN c."boardId" END
    LEFT JOIN "Workspace" w ON w.id = CASE p.kind WHEN 'workspace' THEN p.id ELSE b."workspaceId" END
    LEFT JOIN "Membership" m ON m."workspaceId" = w.id AND m."userId" = ${userId}::uuid
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = ${userId}::uuid
    LEFT JOIN "Stream" s ON s.name = p.stream`;
  return new Map(
    rows.flatMap((row) => {
      const access = toStreamAccess(row);
      return access === null ? [] : [[access.stream, access] as const];
    }),
  );
}

/** Access to one stream. Refuses with `not_found`, whether it is not there or the person may not know of it. */
export async function authorizeStream(tx: Tx, userId: Id, stream: StreamName): Promise<StreamAccess> {
  const access = (await findStreamAccess(tx, userId, [stream])).get(stream);
  return access ?? refuse('not_found', 'There is nothing here, or you may not see it.');
}

function toStreamAccess(row: StreamRow): StreamAccess | null {
  const { stream, epoch, head, asOf } = row;
  if (row.isOwn) return { stream, epoch, head, asOf, scope: [], role: 'owner' };
  const role = effectiveBoardRole({
    workspaceRole: row.workspaceRole,
    boardRole: row.boardRole,
    visibility: row.visibility ?? 'workspace',
  });
  if (role === null) return null;
  return { stream, epoch, head, asOf, role, scope: [row.workspaceId, row.boardId].filter((id) => id !== null) };
}
