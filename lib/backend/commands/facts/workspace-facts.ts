import type { Tx } from '@/lib/backend/db/database';
import { workspaceJson } from '@/lib/backend/queries/read/board-json';
import type { MemberChangeFacts } from '@/lib/domain/workspace/plan-member-change';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Member, Workspace } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

export async function readWorkspace(tx: Tx, workspaceId: Id): Promise<Workspace> {
  const rows = await tx.$queryRaw<{ workspace: Workspace }[]>`
    SELECT ${workspaceJson} AS workspace FROM "Workspace" w WHERE w.id = ${workspaceId}::uuid`;
  return rows[0]?.workspace ?? refuse('not_found', NOTHING_HERE);
}

/** A person as others see them, without a role yet. */
export async function readPerson(tx: Tx, userId: Id): Promise<Omit<Member, 'role'>> {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true, color: true } });
  if (!person) return refuse('not_authenticated', 'Your account has gone.');
  return { userId, name: person.name, color: person.color as Color };
}

/** The members of a workspace, by id. */
export async function readMembers(tx: Tx, workspaceId: Id): Promise<Member[]> {
  return tx.$queryRaw<Member[]>`
    SELECT u.id AS "userId", u.name, u.color, m.role FROM "Membership" m JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = ${workspaceId}::uuid ORDER BY u.id`;
}

/** A member, who would change them, and how many owners there are. */
export async function readMemberChange(
  tx: Tx,
  workspaceId: Id,
  userId: Id,
  actor: { readonly userId: Id; readonly role: Role | null },
): Promise<MemberChangeFacts & { readonly member: Member }> {
  const members = await readMembers(tx, workspaceId);
  const member = members.find((one) => one.userId === userId);
  if (!member || actor.role === null) return refuse('not_found', 'This person is not a member of the workspace.');
  const ownerCount = members.filter(({ role }) => role === 'owner').length;
  return { member, actor: { userId: actor.userId, role: actor.role }, ownerCount };
}
