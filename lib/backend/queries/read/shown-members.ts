import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import { effectiveBoardRole } from '@/lib/domain/permissions';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';

interface PersonRow {
  userId: string;
  name: string;
  color: Color;
  workspaceRole: Role | null;
  boardRole: Role | null;
  visibility: Visibility;
}

/** The people whom a board shows, by id: exactly those who may read it, with the role that counts. */
export async function readShownMembers(tx: Tx, boardId: Id): Promise<Member[]> {
  return (await readPeople(tx, boardId, sql`true`)).flatMap(toMember);
}

/** One person as the board shows them; null for somebody who may not read it. */
export async function findShownMember(tx: Tx, boardId: Id, userId: Id): Promise<Member | null> {
  return (await readPeople(tx, boardId, sql`u.id = ${userId}::uuid`)).flatMap(toMember)[0] ?? null;
}

/** Whom the board would show if it had this visibility. */
export async function readMembersUnder(tx: Tx, boardId: Id, visibility: Visibility): Promise<Member[]> {
  return (await readPeople(tx, boardId, sql`true`)).flatMap((person) => toMember({ ...person, visibility }));
}

function readPeople(tx: Tx, boardId: Id, condition: Sql): Promise<PersonRow[]> {
  return tx.$queryRaw<PersonRow[]>`
    SELECT u.id AS "userId", u.name, u.color, m.role AS "workspaceRole", bm.role AS "boardRole", b.visibility
    FROM "Board" b
    JOIN "User" u ON ${condition}
      AND (u.id IN (SELECT "userId" FROM "Membership" WHERE "workspaceId" = b."workspaceId")
        OR u.id IN (SELECT "userId" FROM "BoardMember" WHERE "boardId" = b.id))
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = u.id
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = u.id
    WHERE b.id = ${boardId}::uuid
    ORDER BY u.id`;
}

function toMember({ userId, name, color, ...access }: PersonRow): Member[] {
  const role = effectiveBoardRole(access);
  return role === null ? [] : [{ userId, name, color, role }];
}
