import type { Role, Visibility } from '@/lib/protocol/roles';

/**
 * What a person is to a board: the role in its workspace, and the role given on the board itself. A private board is
 * open only to those who have a role on it; being owner of the workspace is not enough.
 */
export interface BoardAccess {
  readonly workspaceRole: Role | null;
  readonly boardRole: Role | null;
  readonly visibility: Visibility;
}

/** The role that counts on a board, null for somebody who may not see it. A role on the board never lowers the workspace's. */
export function effectiveBoardRole({ workspaceRole, boardRole, visibility }: BoardAccess): Role | null {
  if (visibility === 'private') return boardRole;
  return strongerRole(workspaceRole, boardRole);
}

export function canReadBoard(access: BoardAccess): boolean {
  return effectiveBoardRole(access) !== null;
}

/** Lists, cards, labels, comments: members and above. Viewers read. */
export function canEditBoard(access: BoardAccess): boolean {
  return isAtLeast(effectiveBoardRole(access), 'member');
}

/** Visibility, people, archive and deletion of the board itself. */
export function canManageBoard(access: BoardAccess): boolean {
  return isAtLeast(effectiveBoardRole(access), 'admin');
}

export function canCreateBoard(workspaceRole: Role | null): boolean {
  return isAtLeast(workspaceRole, 'member');
}

export function canManageWorkspace(workspaceRole: Role | null): boolean {
  return isAtLeast(workspaceRole, 'admin');
}

/** A person gives at most the role that they have themselves; only owners make owners. */
export function canGiveRole(ownRole: Role | null, given: Role): boolean {
  return isAtLeast(ownRole, 'admin') && isAtLeast(ownRole, given);
}

/** Nobody changes or removes somebody above them; everybody may leave. */
export function canChangeMember(ownRole: Role | null, theirRole: Role): boolean {
  return isAtLeast(ownRole, 'admin') && isAtLeast(ownRole, theirRole);
}

/** The comment's author edits it; author and those who manage the board delete it. */
export function canDeleteComment(access: BoardAccess, isAuthor: boolean): boolean {
  return canManageBoard(access) || (isAuthor && canReadBoard(access));
}

export function isAtLeast(role: Role | null, needed: Role): boolean {
  return role !== null && STRENGTH[role] >= STRENGTH[needed];
}

const STRENGTH: Record<Role, number> = { owner: 3, admin: 2, member: 1, viewer: 0 };

function strongerRole(left: Role | null, right: Role | null): Role | null {
  if (left === null || right === null) return left ?? right;
  return STRENGTH[left] >= STRENGTH[right] ? left : right;
}
