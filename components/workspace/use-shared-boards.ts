'use client';

import { useMemo } from 'react';
import { sharedBoards } from '@/components/shell/sidebar-boards';
import { useWorkspaces } from '@/lib/browser/hooks/use-account';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { HomeBoard } from './board-tile';

/** The boards on which the person is a guest, without counts: those are told to their workspace alone. */
export function useSharedBoards(): HomeBoard[] {
  const workspaces = useWorkspaces().data;
  const inbox = useInbox().data;
  return useMemo(() => {
    if (!workspaces || !inbox) return [];
    return sharedBoards(workspaces, inbox).map((board) => ({
      ...board,
      isPrivate: false,
      isGuest: true,
      counts: undefined,
    }));
  }, [workspaces, inbox]);
}
