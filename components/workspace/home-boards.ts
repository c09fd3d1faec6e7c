import { sidebarBoards } from '@/components/shell/sidebar-boards';
import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { HomeBoard } from './board-tile';

/** The boards of the home screen in the sidebar's order, with their counts. */
export function homeBoards(workspace: WorkspaceState, inbox: InboxState | undefined): HomeBoard[] {
  return sidebarBoards(workspace, inbox).map((board) => ({ ...board, counts: workspace.boards[board.id]?.counts }));
}
