import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { PlannedAs } from '@/lib/protocol/events/envelope';
import type { List } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';

/** Lists that one board may have, archived ones included. */
export const MAX_LISTS = 500;

export interface ListCreateFacts extends Pick<List, 'id' | 'title'> {
  /** Among the board's lists, archived ones included. */
  readonly neighbourhood: Neighbourhood;
  readonly listCount: number;
}

/** A new list at a place among the board's lists. */
export function planListCreate({
  id,
  title,
  neighbourhood,
  listCount,
}: ListCreateFacts): Plan<PlannedAs<BoardEvent, 'list.created'>> {
  if (listCount >= MAX_LISTS)
    return refused('limit_reached', `A board has at most ${MAX_LISTS} lists. Delete some first.`);
  const position = planPlacement(neighbourhood);
  return planned({ name: 'list.created', data: { listId: id, title, position, wipLimit: null, archivedAt: null } });
}
