'use client';

import { useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { type BoardCommands, createBoardCommands } from '../commands/board-commands';
import { createInboxCommands, type InboxCommands } from '../commands/inbox-commands';
import { createWorkspaceCommands, type WorkspaceCommands } from '../commands/workspace-commands';
import { useCore } from './core-context';

/** The same object for as long as the id stays the same. */
export function useBoardCommands(boardId: Id): BoardCommands {
  const core = useCore();
  return useMemo(() => createBoardCommands(core, boardId), [core, boardId]);
}

export function useWorkspaceCommands(workspaceId: Id): WorkspaceCommands {
  const core = useCore();
  return useMemo(() => createWorkspaceCommands(core, workspaceId), [core, workspaceId]);
}

export function useInboxCommands(): InboxCommands {
  const core = useCore();
  return useMemo(() => createInboxCommands(core), [core]);
}
