import { inbox as words } from '@/components/strings/inbox';
import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';

/** Where it happened, as far as the reader may know it today: a notification holds ids alone. */
export function placeOf(
  { boardId, workspaceId }: Pick<Notification, 'boardId' | 'workspaceId'>,
  workspace: WorkspaceState | undefined,
  inbox: InboxState | undefined,
  workspaces: readonly { id: Id; name: string }[] | undefined,
): string {
  const board = inbox?.privateBoards[boardId] ?? workspace?.boards[boardId];
  if (board) return words.on(board.title);
  if (workspaceId !== workspace?.workspace.id) {
    const name = workspaces?.find((known) => known.id === workspaceId)?.name;
    if (name) return words.elsewhere(name);
  }
  return words.on(words.aBoard);
}
