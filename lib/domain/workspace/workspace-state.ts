import type { Id } from '@/lib/protocol/primitives';
import type { WorkspaceSnapshot } from '@/lib/protocol/snapshots';
import type { BoardSummary, Member, Workspace } from '@/lib/protocol/things';
import { type ById, toById } from '../by-id';

/** A workspace as the reducer folds it: its members and the boards open to all of them. */
export interface WorkspaceState {
  readonly workspace: Workspace;
  readonly boards: ById<BoardSummary>;
  readonly members: Readonly<Record<Id, Member>>;
}

export function toWorkspaceState(snapshot: WorkspaceSnapshot): WorkspaceState {
  return {
    workspace: snapshot.workspace,
    boards: toById(snapshot.boards),
    members: Object.fromEntries(snapshot.members.map((member) => [member.userId, member])),
  };
}

/** The snapshot that this state came from, boards and members by id. */
export function toWorkspaceSnapshot(state: WorkspaceState): WorkspaceSnapshot {
  return {
    workspace: state.workspace,
    boards: Object.values(state.boards).sort((a, b) => (a.id < b.id ? -1 : 1)),
    members: Object.values(state.members).sort((a, b) => (a.userId < b.userId ? -1 : 1)),
  };
}
