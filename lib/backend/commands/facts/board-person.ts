import type { Tx } from '@/lib/backend/db/database';
import type { BoardAccess } from '@/lib/domain/permissions';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { Member } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';

export interface BoardPerson extends BoardAccess {
  readonly person: Omit<Member, 'role'>;
  /** People with a role of admin or above on the board itself, this person included if they are one. */
  readonly managerCount: number;
}

/** Somebody who may be given a role on a board: a member of its workspace, or who has one already. */
export async function readBoardPerson(tx: Tx, boardId: Id, userId: Id): Promise<BoardPerson> {
  const facts = await findBoardPerson(tx, boardId, userId);
  if (facts && (facts.workspaceRole !== null || facts.boardRole !== null)) return facts;
  return refuse('not_found', 'This person is not a member of the workspace. Invite them first.');
}

/** What anybody is to a board, strangers included; null where there is no such board or person. */
export async function findBoardPerson(tx: Tx, boardId: Id, userId: Id): Promise<BoardPerson | null> {
  type Row = Omit<BoardPerson, 'person'> & { name: string; color: Color };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.name, u.color, b.visibility, m.role AS "workspaceRole", bm.role AS "boardRole",
      (SELECT count(*)::int FROM "BoardMember" WHERE "boardId" = b.id AND role IN ('owner', 'admin')) AS "managerCount"
    FROM "Board" b CROSS JOIN "User" u
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = u.id
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = u.id
    WHERE b.id = ${boardId}::uuid AND u.id = ${userId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const { name, color, ...facts } = row;
  return { ...facts, person: { userId, name, color } };
}
