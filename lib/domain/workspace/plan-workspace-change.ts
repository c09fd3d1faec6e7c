import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Workspace } from '@/lib/protocol/things';
import { type Plan, planned } from '../plan';

/** A new workspace. */
export function planWorkspaceCreate({ id, name }: Pick<Workspace, 'id' | 'name'>): Plan<Planned<WorkspaceEvent>> {
  return planned({ name: 'workspace.created', data: { workspaceId: id, name } });
}

/** Another name; null when it is the same. */
export function planWorkspaceRename(
  workspace: Pick<Workspace, 'id' | 'name'>,
  name: string,
): Plan<Planned<WorkspaceEvent> | null> {
  if (workspace.name === name) return planned(null);
  return planned({ name: 'workspace.updated', data: { workspaceId: workspace.id, name } });
}
