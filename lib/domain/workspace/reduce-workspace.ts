import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import { assertNever } from '../assert-never';
import { merge, omitById, patchById } from '../by-id';
import { withRoles } from './with-roles';
import type { WorkspaceState } from './workspace-state';

/** Folds one event of `workspace:{id}` into its state. */
export function reduceWorkspace(state: WorkspaceState, event: Planned<WorkspaceEvent>): WorkspaceState {
  switch (event.name) {
    case 'workspace.created': {
      const { workspaceId: id, name, createdAt, members } = event.data;
      return {
        ...state,
        workspace: { id, name, createdAt, archivedAt: null },
        members: Object.fromEntries(members.map((member) => [member.userId, member])),
      };
    }
    case 'workspace.updated': {
      const { workspaceId: _id, ...fields } = event.data;
      return { ...state, workspace: merge(state.workspace, fields) };
    }
    case 'workspace.deleted':
      return state;
    case 'member.joined':
      return { ...state, members: { ...state.members, [event.data.userId]: event.data } };
    case 'member.roleChanged':
      return { ...state, members: patchById(state.members, event.data.userId, { role: event.data.role }) };
    case 'member.updated':
      return { ...state, members: patchById(state.members, event.data.userId, event.data) };
    case 'members.changed':
      return { ...state, members: withRoles(state.members, event.data.members) };
    case 'member.removed':
      return { ...state, members: omitById(state.members, event.data.userId) };
    case 'board.created': {
      const { boardId: id, ...fields } = event.data;
      return { ...state, boards: { ...state.boards, [id]: { id, ...fields } } };
    }
    case 'board.updated': {
      const { boardId, ...fields } = event.data;
      return { ...state, boards: patchById(state.boards, boardId, fields) };
    }
    case 'board.removed':
      return { ...state, boards: omitById(state.boards, event.data.boardId) };
    case 'counts.changed':
      return {
        ...state,
        boards: event.data.boards.reduce(
          (boards, { boardId, ...counts }) => patchById(boards, boardId, { counts }),
          state.boards,
        ),
      };
    default:
      return assertNever(event);
  }
}
