import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { type BoardAccess, canChangeMember, canGiveRole, effectiveBoardRole, isAtLeast } from '../permissions';
import { type Plan, planned, refused } from '../plan';

export interface BoardPersonFacts extends BoardAccess {
  readonly person: Omit<Member, 'role'>;
  /** The role that counts of whoever makes the change. */
  readonly ownRole: Role | null;
  /** The person as the board shows them now; null when it does not. */
  readonly shownBefore: Member | null;
  /** People with a role of admin or above on the board itself, this person included if they are one. */
  readonly managerCount: number;
}

const LAST_MANAGER = 'A private board needs somebody who manages it. Make somebody else admin of the board first.';

/** A person gets a role on the board itself. Null when the board shows them as before. */
export function planBoardMemberSet(facts: BoardPersonFacts, role: Role): Plan<Planned<BoardEvent> | null> {
  if (!canGiveRole(facts.ownRole, role)) return refused('forbidden', 'You may give at most your own role.');
  if (facts.boardRole !== null && !canChangeMember(facts.ownRole, facts.boardRole)) {
    return refused('forbidden', 'You may not change the role of this person.');
  }
  if (facts.workspaceRole === null && isAtLeast(role, 'admin')) {
    return refused('forbidden', 'A guest is member or viewer of a board. Invite them into the workspace first.');
  }
  if (isLastManager(facts) && !isAtLeast(role, 'admin')) return refused('last_owner', LAST_MANAGER);
  return planned(shownAs(facts, role));
}

/** A person comes to a board by an invitation to it. Whoever has a role on it, or reads it as well already, stays as they are. */
export function planGuestJoin(facts: BoardPersonFacts, role: Role): Plan<Planned<BoardEvent> | null> {
  const current = effectiveBoardRole(facts);
  if (facts.boardRole !== null || isAtLeast(current, role))
    return refused('already_member', 'You are on this board already.');
  return planned(shownAs(facts, role));
}

/** A person loses their role on the board itself, or gives it up. Null when the board shows them as before. */
export function planBoardMemberRemove(facts: BoardPersonFacts, isLeaving: boolean): Plan<Planned<BoardEvent> | null> {
  const { boardRole, ownRole } = facts;
  if (boardRole === null) return refused('not_found', 'This person has no role on the board itself.');
  if (!isLeaving && !canChangeMember(ownRole, boardRole))
    return refused('forbidden', 'You may not remove this person.');
  if (isLastManager(facts)) return refused('last_owner', LAST_MANAGER);
  return planned(shownAs(facts, null));
}

/** What the board's stream hears of a person whose role on the board is this one from now on. */
function shownAs(facts: BoardPersonFacts, boardRole: Role | null): Planned<BoardEvent> | null {
  const { person, shownBefore } = facts;
  const role = effectiveBoardRole({ ...facts, boardRole });
  if (role === null) return shownBefore && { name: 'member.left', data: { userId: person.userId } };
  if (!shownBefore) return { name: 'member.joined', data: { ...person, role } };
  return shownBefore.role === role ? null : { name: 'member.updated', data: { userId: person.userId, role } };
}

/** On a board open to its workspace the workspace's admins manage; a private one has only its own people. */
function isLastManager({ visibility, boardRole, managerCount }: BoardPersonFacts): boolean {
  return visibility === 'private' && isAtLeast(boardRole, 'admin') && managerCount <= 1;
}
