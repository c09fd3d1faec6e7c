import type { ActivityStatement } from '@/lib/protocol/activity';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import { assertNever } from '../assert-never';
import { type ActivityNames, type Inverse, personFact, say, thingFact } from './activity-names';

/** What an event of a workspace's stream says. Of its boards their own streams tell, as long as they are there. */
export function tellWorkspaceEvent(
  names: ActivityNames,
  event: Planned<WorkspaceEvent>,
  old: Inverse,
): ActivityStatement[] {
  switch (event.name) {
    case 'workspace.created':
      return [say('workspaceCreated', { workspace: thingFact('workspace', event.data.name) })];
    case 'workspace.updated': {
      const { name, archivedAt } = event.data;
      const told: ActivityStatement[] = [];
      if (name !== undefined)
        told.push(
          say('workspaceRenamed', {
            from: thingFact('workspace', old['name']),
            workspace: thingFact('workspace', name),
          }),
        );
      if (archivedAt !== undefined) told.push(say(archivedAt === null ? 'workspaceRestored' : 'workspaceArchived'));
      return told;
    }
    case 'member.joined':
      return [say('workspaceJoined', { person: personFact(names, event.data.userId, event.data.name) })];
    case 'member.roleChanged': {
      const { userId, role } = event.data;
      return [say('workspaceRoleChanged', { person: personFact(names, userId), role: { as: 'role', role } })];
    }
    case 'members.changed':
      return event.data.members.map(({ userId, role }) =>
        say('workspaceRoleChanged', { person: personFact(names, userId), role: { as: 'role', role } }),
      );
    case 'member.removed':
      return [say('workspaceLeft', { person: personFact(names, event.data.userId) })];
    case 'board.removed':
      return [say('boardRemoved', { board: thingFact('board', names.boards.get(event.data.boardId)) })];
    case 'workspace.deleted':
    case 'member.updated':
    case 'board.created':
    case 'board.updated':
    case 'counts.changed':
      return [];
    default:
      return assertNever(event);
  }
}
