import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Member, Workspace } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';

type WorkspacePlan = Plan<Planned<WorkspaceEvent> | null>;

/** A new workspace; who creates it is its owner. */
export function planWorkspaceCreate(
  { id, name, createdAt }: Omit<Workspace, 'archivedAt'>,
  creator: Omit<Member, 'role'>,
): Plan<Planned<WorkspaceEvent>> {
  const members = [{ ...creator, role: 'owner' as const }];
  return planned({ name: 'workspace.created', data: { workspaceId: id, name, createdAt, members } });
}

/** Another name; null when it is the same. */
export function planWorkspaceRename(workspace: Pick<Workspace, 'id' | 'name'>, name: string): WorkspacePlan {
  if (workspace.name === name) return planned(null);
  return planned({ name: 'workspace.updated', data: { workspaceId: workspace.id, name } });
}

/** The workspace closes: it is read, not changed, until it is restored. Null when it is archived already. */
export function planWorkspaceArchive(workspace: Pick<Workspace, 'id' | 'archivedAt'>, now: string): WorkspacePlan {
  if (workspace.archivedAt !== null) return planned(null);
  return planned({ name: 'workspace.updated', data: { workspaceId: workspace.id, archivedAt: now } });
}

/** The workspace opens again. Null when it is open already. */
export function planWorkspaceRestore(workspace: Pick<Workspace, 'id' | 'archivedAt'>): WorkspacePlan {
  if (workspace.archivedAt === null) return planned(null);
  return planned({ name: 'workspace.updated', data: { workspaceId: workspace.id, archivedAt: null } });
}

/** The workspace goes for good, with every board in it. */
export function planWorkspaceDelete(workspace: Pick<Workspace, 'id' | 'archivedAt'>): Plan<Planned<WorkspaceEvent>> {
  if (workspace.archivedAt === null) return refused('not_archived', 'Archive the workspace first, then delete it.');
  return planned({ name: 'workspace.deleted', data: { workspaceId: workspace.id } });
}
