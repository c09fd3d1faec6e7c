import type { Access } from '@/lib/backend/queries/read-access';
import { canCreateBoard, canEditBoard, canManageBoard, canManageWorkspace } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from './kernel/refusal';
import { NOTHING_HERE } from './locate';

/** Everybody who may read the scope; 404 for everybody else, since they may not know of it. */
export function readers(access: Access): true {
  if (access.role === null) refuse('not_found', NOTHING_HERE);
  return true;
}

/** Those who change lists, cards and comments: members and above. */
export function editors(access: Access): boolean {
  return readers(access) && canEditBoard(access);
}

/** Those who decide on a board itself: its people, visibility, archive. */
export function boardManagers(access: Access): boolean {
  return readers(access) && canManageBoard(access);
}

/** Those who may create boards in a workspace. */
export function boardCreators(access: Access): boolean {
  return readers(access) && canCreateBoard(access.workspaceRole);
}

/** Those who decide on a workspace: its name, people, invitations. */
export function workspaceManagers(access: Access): boolean {
  return readers(access) && canManageWorkspace(access.workspaceRole);
}

/** Those who decide whether a workspace is there at all. */
export function workspaceOwners(access: Access): boolean {
  return readers(access) && access.workspaceRole === 'owner';
}

/** The same, where the workspace itself has gone: its deletion is answered again by the stored reply, and 404 is left to the command. */
export function ownersOrGone(access: Access): boolean {
  return access.workspaceId === null || workspaceOwners(access);
}

/** Those who manage a board, or anybody when it has gone: see `ownersOrGone`. */
export function managersOrGone(access: Access): boolean {
  return access.boardId === null || boardManagers(access);
}

/** The board that a command is about, when it may be changed: a board that is archived, or in an archived workspace, is only read. */
export function openBoardId(access: Access): Id {
  if (access.boardId === null) return refuse('not_found', NOTHING_HERE);
  if (access.boardArchived) return refuse('archived', 'The board is archived. Restore it first.');
  mustBeOpenWorkspace(access);
  return access.boardId;
}

/** Refuses what an archived workspace does not take any more. */
export function mustBeOpenWorkspace(access: Access): void {
  if (access.workspaceArchived) refuse('archived', 'The workspace is archived. Restore it first.');
}
