import { Refusal } from '@/lib/backend/commands/kernel/refusal';
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

/** Why somebody may not read a stream. */
export type StreamRefusalCode = 'not_found' | 'forbidden';

interface StreamRow {
  stream: StreamName;
  exists: boolean;
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

/** Asks for many streams in one statement. Each name is answered by access or by the code of the refusal. */
export async function findStreamAccess(
  tx: Tx,
  userId: Id,
  streams: readonly StreamName[],
): Promise<Map<StreamName, StreamAccess | StreamRefusalCode>> {
  const rows = await tx.$queryRaw<StreamRow[]>`
    SELECT p.stream, p.kind = 'user' AND p.id = ${userId}::uuid AS "isOwn",
      coalesce(w.id IS NOT NULL, false) OR p.kind = 'user' AS exists,
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
  return new Map(rows.map((row) => [row.stream, toStreamAccess(row)]));
}

/** Access to one stream; refuses with `not_found` or `forbidden`. */
export async function authorizeStream(tx: Tx, userId: Id, stream: StreamName): Promise<StreamAccess> {
  const access = (await findStreamAccess(tx, userId, [stream])).get(stream) ?? 'not_found';
  if (typeof access !== 'string') return access;
  throw new Refusal(access, access === 'forbidden' ? 'You may not read this.' : 'There is nothing here.');
}

function toStreamAccess(row: StreamRow): StreamAccess | StreamRefusalCode {
  const { stream, epoch, head, asOf } = row;
  if (row.isOwn) return { stream, epoch, head, asOf, scope: [], role: 'owner' };
  if (!row.exists) return 'not_found';
  const role = effectiveBoardRole({
    workspaceRole: row.workspaceRole,
    boardRole: row.boardRole,
    visibility: row.visibility ?? 'workspace',
  });
  if (role === null) return 'forbidden';
  return { stream, epoch, head, asOf, role, scope: [row.workspaceId, row.boardId].filter((id) => id !== null) };
}
