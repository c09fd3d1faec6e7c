import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';

/** A board as the sidebar draws it. */
export type SidebarBoard = {
  id: Id;
  workspaceId: Id;
  title: string;
  color: Color;
  starred: boolean;
  isPrivate: boolean;
};

/** The boards that a person sees in a workspace, archived ones left out, by title: open ones, and the private ones they are on. */
export function sidebarBoards(
  workspace: Pick<WorkspaceState, 'workspace' | 'boards'>,
  inbox: Pick<InboxState, 'stars' | 'privateBoards'> | undefined,
): SidebarBoard[] {
  const { id: workspaceId } = workspace.workspace;
  const open = Object.values(workspace.boards).map((board) => ({ ...board, workspaceId, isPrivate: false }));
  return drawn([...open, ...ownBoards(inbox).filter((board) => board.workspaceId === workspaceId)], inbox);
}

/** The boards on which a person is a guest: those of workspaces to which they do not belong. */
export function sharedBoards(
  workspaces: readonly { readonly id: Id }[],
  inbox: Pick<InboxState, 'stars' | 'privateBoards'>,
): SidebarBoard[] {
  const own = new Set(workspaces.map(({ id }) => id));
  return drawn(
    ownBoards(inbox).filter((board) => !own.has(board.workspaceId)),
    inbox,
  );
}

type Listed = Omit<SidebarBoard, 'starred'> & { archivedAt: string | null };

function ownBoards(inbox: Pick<InboxState, 'privateBoards'> | undefined): Listed[] {
  return Object.values(inbox?.privateBoards ?? {}).map((board) => ({ ...board, isPrivate: true }));
}

function drawn(boards: readonly Listed[], inbox: Pick<InboxState, 'stars'> | undefined): SidebarBoard[] {
  const stars = inbox?.stars ?? {};
  return boards
    .filter((board) => board.archivedAt === null)
    .map(({ id, workspaceId, title, color, isPrivate }) => ({
      ...{ id, workspaceId, title, color, isPrivate },
      starred: stars[id] === true,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1));
}
