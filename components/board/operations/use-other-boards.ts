import { useMemo } from 'react';
import { type SidebarBoard, sharedBoards, sidebarBoards } from '@/components/shell/sidebar-boards';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { useBoardContext } from '../board-context';

/** The boards beside this one: those that the person sees in its workspace, or shares as a guest. */
export function useOtherBoards(): readonly SidebarBoard[] {
  const { workspaceId, boardId } = useBoardContext();
  const workspace = useWorkspace(workspaceId).data;
  const inbox = useInbox().data;
  return useMemo(() => {
    const boards = workspace ? sidebarBoards(workspace, inbox) : inbox ? sharedBoards([], inbox) : [];
    return boards.filter(({ id }) => id !== boardId);
  }, [workspace, inbox, boardId]);
}
