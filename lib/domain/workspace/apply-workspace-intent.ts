import type { WorkspaceIntent } from '@/lib/protocol/intents/workspace-intents';
import { assertNever } from '../assert-never';
import type { Actor } from '../intents/actor';
import { planOwnershipTransfer } from './plan-member-change';
import { reduceWorkspace } from './reduce-workspace';
import type { WorkspaceState } from './workspace-state';

const NO_CARDS = { open: 0, done: 0, overdue: 0 };

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
      const data = { boardId, title, color, archivedAt: null, createdAt: actor.now, counts: NO_CARDS };
      return reduceWorkspace(state, { name: 'board.created', data });
    }
    case 'copyBoard': {
      const original = state.boards[intent.boardId];
      if (!original || state.boards[intent.id]) return state;
      const { id: _id, ...fields } = original;
      const data = { ...fields, boardId: intent.id, title: intent.title, archivedAt: null, createdAt: actor.now };
      return reduceWorkspace(state, { name: 'board.created', data: { ...data, counts: NO_CARDS } });
    }
    case 'changeRole': {
      const { userId, role } = intent;
      return reduceWorkspace(state, { name: 'member.roleChanged', data: { userId, role } });
    }
    case 'transferOwnership': {
      const [member, giver] = [state.members[intent.userId], state.members[actor.userId]];
      if (!member || !giver) return state;
      const plan = planOwnershipTransfer({ actor: giver, member });
      return plan.ok && plan.value ? reduceWorkspace(state, plan.value) : state;
    }
    case 'removeMember':
      return reduceWorkspace(state, { name: 'member.removed', data: { userId: intent.userId } });
    default:
      return assertNever(intent);
  }
}
