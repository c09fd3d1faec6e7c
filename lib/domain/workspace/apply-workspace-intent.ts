import type { WorkspaceIntent } from '@/lib/protocol/intents/workspace-intents';
import { assertNever } from '../assert-never';
import type { Actor } from '../intents/actor';
import { reduceWorkspace } from './reduce-workspace';
import type { WorkspaceState } from './workspace-state';

/** The workspace as it would be after the command; the same object when nothing would change. A private board is not drawn here: the workspace never lists it. */
export function applyWorkspaceIntent(state: WorkspaceState, intent: WorkspaceIntent, actor: Actor): WorkspaceState {
  switch (intent.kind) {
    case 'renameWorkspace': {
      const data = { workspaceId: intent.workspaceId, name: intent.name };
      return reduceWorkspace(state, { name: 'workspace.updated', data });
    }
    case 'createBoard': {
      const { id: boardId, title, color = 'blue', visibility = 'workspace' } = intent;
      if (visibility === 'private' || state.boards[boardId]) return state;
      const counts = { open: 0, done: 0, overdue: 0 };
      const data = { boardId, title, color, archivedAt: null, createdAt: actor.now, counts };
      return reduceWorkspace(state, { name: 'board.created', data });
    }
    case 'changeRole': {
      const { userId, role } = intent;
      return reduceWorkspace(state, { name: 'member.roleChanged', data: { userId, role } });
    }
    case 'removeMember':
      return reduceWorkspace(state, { name: 'member.removed', data: { userId: intent.userId } });
    default:
      return assertNever(intent);
  }
}
