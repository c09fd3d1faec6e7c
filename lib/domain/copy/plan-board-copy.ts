import type { Label, List } from '@/lib/protocol/things';
import type { PlannedBoardFields, WholeBoard } from '../import/import-plan';
import { type CardContent, type Copying, joinCopies, planContentCopy } from './card-content';
import { copiedTile } from './copied-tile';

/** What is copied of a board. */
export interface BoardContent {
  readonly lists: readonly List[];
  readonly labels: readonly Label[];
  readonly cards: readonly CardContent[];
}

/**
 * A board once more, under ids of its own: its open lists, all labels, and the open cards of these lists as far as they are
 * given. Cards keep their numbers, since people write "#49" into texts.
 */
export function planBoardCopy(
  board: Omit<PlannedBoardFields, 'lastCardNumber'>,
  { lists, labels, cards }: BoardContent,
  copying: Copying,
): WholeBoard {
  const { newId, now } = copying;
  const listIds = new Map(lists.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => [id, newId()]));
  const labelIds = new Map(labels.map(({ id }) => [id, newId()]));
  const copies = cards.flatMap((content) => {
    const { tile, links } = content;
    const listId = listIds.get(tile.listId);
    if (listId === undefined || tile.archivedAt !== null) return [];
    const own = { id: newId(), listId, number: tile.number, position: tile.position, now, linkCount: links.length };
    const worn = tile.labelIds.flatMap((id) => labelIds.get(id) ?? []).sort();
    return planContentCopy(content, { ...copiedTile(tile, own), labelIds: worn }, copying);
  });
  const joined = joinCopies(copies);
  return {
    board: { ...board, lastCardNumber: Math.max(0, ...joined.cards.map(({ number }) => number)) },
    lists: lists.flatMap((list) => {
      const id = listIds.get(list.id);
      return id ? { ...list, id } : [];
    }),
    labels: labels.map((label) => ({ ...label, id: labelIds.get(label.id) ?? newId() })),
    comments: [],
    ...joined,
  };
}
