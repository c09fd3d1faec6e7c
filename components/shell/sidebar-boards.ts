import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';

/** A board as the sidebar draws it. */
export type SidebarBoard = { id: Id; title: string; color: Color; starred: boolean; isPrivate: boolean };

/** The boards that a person sees in a workspace, archived ones left out, by title: open ones, and the private ones they are on. */
export function sidebarBoards(
  workspace: Pick<WorkspaceState, 'workspace' | 'boards'>,
  inbox: Pick<InboxState, 'stars' | 'privateBoards'> | undefined,
): SidebarBoard[] {
  const stars = inbox?.stars ?? {};
  const open = Object.values(workspace.boards).map((board) => ({ ...board, isPrivate: false }));
  const own = Object.values(inbox?.privateBoards ?? {})
    .filter((board) => board.workspaceId === workspace.workspace.id)
    .map((board) => ({ ...board, isPrivate: true }));
  return [...open, ...own]
    .filter((board) => board.archivedAt === null)
    .map(({ id, title, color, isPrivate }) => ({ id, title, color, isPrivate, starred: stars[id] === true }))
    .sort((a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1));
}
