'use client';

import { useMemo } from 'react';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { MAX_SUBSCRIPTIONS_PER_CONNECTION } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { type SidebarBoard, sharedBoards, sidebarBoards } from './sidebar-boards';

/** Half of what one connection may hold: the other half is for what is shown. */
const MAX_HEARD = MAX_SUBSCRIPTIONS_PER_CONNECTION / 2;
const NONE: readonly SidebarBoard[] = [];

/**
 * The boards of a workspace that the person may read, and the streams that tell when something happens on them: theirs, the newest
 * ones first where there are too many, and the workspace's own, whose counts move with the rest.
 */
export function useVisibleBoards(workspaceId: Id): {
  boards: readonly SidebarBoard[];
  streams: readonly StreamName[];
  isMember: boolean;
} {
  const workspace = useWorkspace(workspaceId).data;
  const inbox = useInbox().data;
  const boards = useMemo(() => {
    if (workspace) return sidebarBoards(workspace, inbox);
    return inbox ? sharedBoards([], inbox).filter((board) => board.workspaceId === workspaceId) : NONE;
  }, [workspace, inbox, workspaceId]);
  // A change of a title or a count is no other set of streams.
  const ids = boards
    .map(({ id }) => id)
    .sort()
    .reverse()
    .slice(0, MAX_HEARD)
    .join(' ');
  const isMember = workspace !== undefined;
  const streams = useMemo(
    () => [
      ...(isMember ? [streamName('workspace', workspaceId)] : []),
      ...(ids === '' ? [] : ids.split(' ').map((id) => streamName('board', id))),
    ],
    [ids, isMember, workspaceId],
  );
  return { boards, streams, isMember };
}
