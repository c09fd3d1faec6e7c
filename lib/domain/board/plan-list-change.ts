import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { List } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';

type ListPlan = Plan<Planned<BoardEvent> | null>;

/** The list gets another title; null when it has it already. */
export function planListRename(list: Pick<List, 'id' | 'title'>, title: string): ListPlan {
  if (list.title === title) return planned(null);
  return planned({ name: 'list.updated', data: { listId: list.id, title } });
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
