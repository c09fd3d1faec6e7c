import type { List } from '@/lib/protocol/things';
import { placeInOrder } from './place-in-order';
import { type Planning, planTitle } from './planning';
import type { TrelloExport } from './trello-export';
import { toTimestamp } from './trello-time';

export interface PlannedLists {
  readonly lists: readonly List[];
  /** A place after all of them. */
  readonly lastPosition: string;
  readonly listOf: (trelloId: string | undefined) => List | undefined;
  /** Names that had to be cut, in full. */
  readonly cutNames: readonly string[];
}

/** The board's lists in the order of `pos`; closed ones are archived. */
export function planLists(trello: TrelloExport, planning: Planning): PlannedLists {
  const positions = placeInOrder([...trello.lists.all, {}]);
  const byTrelloId = new Map<string, List>();
  const cutNames: string[] = [];
  const lists = trello.lists.all.map((entry, index): List => {
    const { title, full } = planTitle(entry.name, planning.tally);
    if (full !== null) {
      cutNames.push(full);
      planning.tally.add('board_names_cut');
    }
    const archivedAt = entry.closed ? (toTimestamp(entry.dateClosed) ?? planning.now) : null;
    const list = { id: planning.newId(), title, position: positions[index] as string, wipLimit: null, archivedAt };
    if (entry.id !== undefined && !byTrelloId.has(entry.id)) byTrelloId.set(entry.id, list);
    return list;
  });
  return {
    lists,
    cutNames,
    lastPosition: positions.at(-1) as string,
    listOf: (trelloId) => (trelloId === undefined ? undefined : byTrelloId.get(trelloId)),
  };
}
