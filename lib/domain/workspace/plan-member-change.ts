import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { canChangeMember, canGiveRole } from '../permissions';
import { type Plan, planned, refused } from '../plan';

export interface MemberChangeFacts {
  readonly actor: { readonly userId: Id; readonly role: Role };
  readonly member: Pick<Member, 'userId' | 'role'>;
  /** Owners of the workspace, this member included if they are one. */
  readonly ownerCount: number;
}

const LAST_OWNER = 'A workspace needs an owner. Make somebody else owner first.';

/** Another role; null when it is the same. Nobody gives more than they have, and the last owner stays owner. */
export function planRoleChange(facts: MemberChangeFacts, role: Role): Plan<Planned<WorkspaceEvent> | null> {
  const { actor, member } = facts;
  if (!canChangeMember(actor.role, member.role))
    return refused('forbidden', 'You may not change the role of this person.');
  if (!canGiveRole(actor.role, role)) return refused('forbidden', 'You may give at most your own role.');
  if (member.role === role) return planned(null);
  if (isLastOwner(facts)) return refused('last_owner', LAST_OWNER);
  return planned({ name: 'member.roleChanged', data: { userId: member.userId, role } });
}

/** Ownership goes to another member, and whoever gives it stays as an admin. Null when it goes to themselves. */
export function planOwnershipTransfer({
  actor,
  member,
}: Pick<MemberChangeFacts, 'actor' | 'member'>): Plan<Planned<WorkspaceEvent> | null> {
  if (actor.role !== 'owner') return refused('forbidden', 'Only an owner hands ownership over.');
  if (actor.userId === member.userId) return planned(null);
  const receives = member.role === 'owner' ? [] : [{ userId: member.userId, role: 'owner' as const }];
  const gives = { userId: actor.userId, role: 'admin' as const };
  return planned({ name: 'members.changed', data: { members: [...receives, gives] } });
}

/** A person leaves, or is removed by somebody who may. The last owner stays. */
export function planMemberRemove(facts: MemberChangeFacts): Plan<Planned<WorkspaceEvent>> {
  const { actor, member } = facts;
  const isLeaving = actor.userId === member.userId;
  if (!isLeaving && !canChangeMember(actor.role, member.role)) {
    return refused('forbidden', 'You may not remove this person.');
  }
  if (isLastOwner(facts)) return refused('last_owner', LAST_OWNER);
  return planned({ name: 'member.removed', data: { userId: member.userId } });
}

/** A person accepts an invitation. */
export function planMemberJoin(member: Member, isMember: boolean): Plan<Planned<WorkspaceEvent>> {
  if (isMember) return refused('already_member', 'You are a member of this workspace already.');
  return planned({ name: 'member.joined', data: member });
}

function isLastOwner({ member, ownerCount }: MemberChangeFacts): boolean {
  return member.role === 'owner' && ownerCount <= 1;
}
