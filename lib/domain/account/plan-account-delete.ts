import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { type Plan, planned, refused } from '../plan';

/** A workspace of somebody who wants to go. */
export interface OwnMembership {
  readonly workspaceId: Id;
  readonly name: string;
  readonly role: Role;
  /** Themselves included. */
  readonly memberCount: number;
  readonly ownerCount: number;
}

/** What becomes of the workspaces of somebody who goes. */
export interface AccountEnd<Membership extends OwnMembership = OwnMembership> {
  /** Nobody else belongs to them: they go too, with every board. */
  readonly going: readonly Membership[];
  /** Others stay in them. */
  readonly leaving: readonly Membership[];
  /** Others would be left without an owner: these have to be handed over first. */
  readonly toHandOver: readonly Membership[];
}

/** Sorts a person's workspaces by what their going means. */
export function accountEnd<Membership extends OwnMembership>(
  memberships: readonly Membership[],
): AccountEnd<Membership> {
  const isAlone = ({ memberCount }: Membership) => memberCount <= 1;
  const isNeeded = (one: Membership) => !isAlone(one) && one.role === 'owner' && one.ownerCount <= 1;
  return {
    going: memberships.filter(isAlone),
    leaving: memberships.filter((one) => !isAlone(one) && !isNeeded(one)),
    toHandOver: memberships.filter(isNeeded),
  };
}

/** Whether an account may be deleted now. */
export function planAccountDelete<Membership extends OwnMembership>(
  memberships: readonly Membership[],
): Plan<AccountEnd<Membership>> {
  const end = accountEnd(memberships);
  const [first] = end.toHandOver;
  if (!first) return planned(end);
  const more = end.toHandOver.length - 1;
  const where = more > 0 ? `“${first.name}” and ${more} more` : `“${first.name}”`;
  return refused('last_owner', `You are the last owner of ${where}. Hand ownership over first.`);
}
