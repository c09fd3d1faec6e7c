import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { List } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';

type ListPlan = Plan<Planned<BoardEvent> | null>;

export type ListFields = Pick<List, 'title' | 'wipLimit'>;

/** The list gets another title or limit; null when it has them already. */
export function planListUpdate(list: ListFields & Pick<List, 'id'>, changes: Changes<ListFields>): ListPlan {
  const changed = changedFields<ListFields>(list, changes);
  if (Object.keys(changed).length === 0) return planned(null);
  return planned({ name: 'list.updated', data: { listId: list.id, ...changed } });
}

/** The list goes to a place among its board's lists, archived ones included and itself left out. */
export function planListMove(list: Pick<List, 'id' | 'archivedAt'>, neighbourhood: Neighbourhood): ListPlan {
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, then move it.');
  return planned({ name: 'list.moved', data: { listId: list.id, position: planPlacement(neighbourhood) } });
}

/** The list and the cards in it leave the board's view; nothing is lost. Null when it is archived already. */
export function planListArchive(list: Pick<List, 'id' | 'archivedAt'>, now: string): ListPlan {
  if (list.archivedAt !== null) return planned(null);
  return planned({ name: 'list.updated', data: { listId: list.id, archivedAt: now } });
}

/** The list comes back to its place with its cards. Null when it is open already. */
export function planListRestore(list: Pick<List, 'id' | 'archivedAt'>): ListPlan {
  if (list.archivedAt === null) return planned(null);
  return planned({ name: 'list.updated', data: { listId: list.id, archivedAt: null } });
}

/** The list goes for good, and every card in it. */
export function planListDelete(list: Pick<List, 'id' | 'archivedAt'>): ListPlan {
  if (list.archivedAt === null) return refused('not_archived', 'Archive the list first, then delete it.');
  return planned({ name: 'list.deleted', data: { listId: list.id } });
}
