import type { Tx } from '@/lib/backend/db/database';
import { assertNever } from '@/lib/domain/assert-never';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import { named } from './named';

/** Writes the rows that an event of a workspace's stream speaks of. Boards are rows of their own streams; here they are only told of. */
export async function writeWorkspaceEvent(tx: Tx, workspaceId: Id, event: Planned<WorkspaceEvent>): Promise<void> {
  switch (event.name) {
    case 'workspace.created': {
      const { name, createdAt, members } = event.data;
      await tx.workspace.createMany({ data: { id: workspaceId, name, createdAt } });
      const roles = members.map(({ userId, role }) => ({ workspaceId, userId, role, createdAt }));
      await tx.membership.createMany({ data: roles });
      return;
    }
    case 'workspace.updated': {
      const { workspaceId: id, ...fields } = event.data;
      await tx.workspace.updateMany({ where: { id }, data: named(fields) });
      return;
    }
    case 'workspace.deleted':
      await tx.workspace.deleteMany({ where: { id: workspaceId } });
      return;
    case 'member.joined': {
      const { userId, role } = event.data;
      await tx.membership.createMany({ data: { workspaceId, userId, role } });
      return;
    }
    case 'member.roleChanged': {
      const { userId, role } = event.data;
      await tx.membership.updateMany({ where: { workspaceId, userId }, data: { role } });
      return;
    }
    case 'members.changed':
      for (const { userId, role } of event.data.members) {
        await tx.membership.updateMany({ where: { workspaceId, userId }, data: { role } });
      }
      return;
    case 'member.removed': {
      const { userId } = event.data;
      await tx.membership.deleteMany({ where: { workspaceId, userId } });
      await tx.boardMember.deleteMany({ where: { userId, board: { workspaceId } } });
      return;
    }
    // Counts are written by whoever counts, people by their account.
    case 'counts.changed':
    case 'member.updated':
    case 'board.created':
    case 'board.updated':
    case 'board.removed':
      return;
    default:
      return assertNever(event);
  }
}
