import type { Tx } from '@/lib/backend/db/database';
import { type BoardAccess, effectiveBoardRole } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';

/** Where a role is read: a workspace, or a board (its workspace follows), or nowhere for what concerns only the caller. */
export interface Scope {
  readonly workspaceId?: Id;
  readonly boardId?: Id;
  /** The card through which the board was found. */
  readonly cardId?: Id;
}

/** What a person is to a scope. For a workspace, `visibility` is `workspace` and `boardRole` null, so the rules of boards serve both. */
export interface Access extends BoardAccess {
  /** The role that counts; null for those who may not read it. */
  readonly role: Role | null;
  readonly workspaceId: Id | null;
  readonly boardId: Id | null;
  readonly workspaceArchived: boolean;
  readonly boardArchived: boolean;
}

interface AccessRow {
  workspaceId: string | null;
  boardId: string | null;
  cardBoardId: string | null;
  visibility: Visibility | null;
  workspaceRole: Role | null;
  boardRole: Role | null;
  workspaceArchived: boolean;
  boardArchived: boolean;
  epoch: string | null;
  nowMs: number;
  startedMs: number;
}

/** Access together with what the same statement tells: the database's clock now and at the start of the transaction (ms), and where the card is. */
export interface AccessReading {
  readonly access: Access;
  readonly now: Date;
  readonly startedMs: number;
  readonly cardBoardId: Id | null;
  /** The database's epoch; read with everything else, so that no process can answer with an old one. */
  readonly epoch: string;
}

/** One statement: the person's roles in the scope, the clock, the card's board. */
export async function readAccess(tx: Tx, userId: Id, scope: Scope): Promise<AccessReading> {
  const rows = await tx.$queryRaw<AccessRow[]>`
    SELECT w.id AS "workspaceId", b.id AS "boardId", c."boardId" AS "cardBoardId", b.visibility,
      m.role AS "workspaceRole", bm.role AS "boardRole",
      w."archivedAt" IS NOT NULL AS "workspaceArchived", b."archivedAt" IS NOT NULL AS "boardArchived",
      (SELECT epoch FROM "Epoch") AS epoch,
      floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "nowMs",
      floor(extract(epoch FROM now()) * 1000)::float8 AS "startedMs"
    FROM (SELECT ${scope.workspaceId ?? null}::uuid AS workspace, ${scope.boardId ?? null}::uuid AS board,
      ${scope.cardId ?? null}::uuid AS card, ${userId}::uuid AS person) p
    LEFT JOIN "Board" b ON b.id = p.board
    LEFT JOIN "Workspace" w ON w.id = coalesce(b."workspaceId", p.workspace)
    LEFT JOIN "Membership" m ON m."workspaceId" = w.id AND m."userId" = p.person
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = p.person
    LEFT JOIN "Card" c ON c.id = p.card`;
  const row = rows[0];
  if (row === undefined || row.epoch === null) throw new Error('the database has no epoch; it is drawn at the start');
  return {
    access: toAccess(row),
    now: new Date(row.nowMs),
    startedMs: row.startedMs,
    cardBoardId: row.cardBoardId,
    epoch: row.epoch,
  };
}

function toAccess(row: AccessRow): Access {
  const access = {
    workspaceRole: row.workspaceRole,
    boardRole: row.boardRole,
    visibility: row.visibility ?? 'workspace',
  } satisfies BoardAccess;
  return {
    ...access,
    role: effectiveBoardRole(access),
    workspaceId: row.workspaceId,
    boardId: row.boardId,
    workspaceArchived: row.workspaceArchived,
    boardArchived: row.boardArchived,
  };
}
