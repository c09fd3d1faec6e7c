import { canChangeMember, canGiveRole, isAtLeast } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { GUEST_ROLES, ROLES, type Role, type Visibility } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';

type Members = Readonly<Record<Id, Member>>;

/** Somebody who sees a board, and where they have that from. */
export interface SharedPerson {
  readonly member: Member;
  /** Their role in the workspace; null for a guest, undefined where the reader is a guest too and cannot know. */
  readonly workspaceRole: Role | null | undefined;
  /** Whether they would lose something with their role on the board itself. */
  readonly hasOwnRole: boolean;
  /** Nobody else manages a private board. */
  readonly isLastManager: boolean;
}

/** The people of a board, guests last, each group from the most powerful role down and by name. */
export function sharedPeople(members: Members, workspace: Members | undefined, visibility: Visibility): SharedPerson[] {
  const all = Object.values(members);
  const managers = all.filter(({ role }) => isAtLeast(role, 'admin')).length;
  return all
    .map((member) => {
      const workspaceRole = workspace && (workspace[member.userId]?.role ?? null);
      return {
        member,
        workspaceRole,
        hasOwnRole: visibility === 'private' || (workspace !== undefined && workspaceRole !== member.role),
        isLastManager: visibility === 'private' && isAtLeast(member.role, 'admin') && managers <= 1,
      };
    })
    .sort(
      (a, b) =>
        Number(a.workspaceRole === null) - Number(b.workspaceRole === null) ||
        ROLES.indexOf(a.member.role) - ROLES.indexOf(b.member.role) ||
        a.member.name.localeCompare(b.member.name) ||
        (a.member.userId < b.member.userId ? -1 : 1),
    );
}

/** The roles that the reader may give a person; none where they may not change them. */
export function rolesToGive(person: SharedPerson, ownRole: Role, visibility: Visibility): Role[] {
  const { member, workspaceRole, isLastManager } = person;
  if (!canChangeMember(ownRole, member.role) || isLastManager || workspaceRole === undefined) return [];
  if (workspaceRole === null) return [...GUEST_ROLES];
  // On a board that is open to the workspace, less than the role there would change nothing.
  const least = visibility === 'private' ? 'viewer' : workspaceRole;
  return ROLES.filter((role) => canGiveRole(ownRole, role) && isAtLeast(role, least));
}

/** What is left to a person without their role on the board itself: null when that is nothing. */
export function roleThatRemains({ workspaceRole }: SharedPerson, visibility: Visibility): Role | null {
  return visibility === 'private' ? null : (workspaceRole ?? null);
}
