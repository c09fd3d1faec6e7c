import { useMemo } from 'react';
import { type SidebarBoard, sharedBoards, sidebarBoards } from '@/components/shell/sidebar-boards';
import { useStreamPart } from '@/lib/browser/hooks/use-stream';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import { useBoardContext } from '../board-context';

/** The boards beside this one: those that the person sees in its workspace, or shares as a guest. */
export function useOtherBoards(): readonly SidebarBoard[] {
  const { workspaceId, boardId } = useBoardContext();
  // The shell follows it; a guest has none.
  const workspace = useStreamPart('workspace', workspaceId, (state) => state);
  const inbox = useInbox().data;
  return useMemo(() => {
    const boards = workspace ? sidebarBoards(workspace, inbox) : inbox ? sharedBoards([], inbox) : [];
    return boards.filter(({ id }) => id !== boardId);
  }, [workspace, inbox, boardId]);
}
