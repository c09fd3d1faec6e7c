import { type BoardState, findCard } from '@/lib/domain/board/board-state';
import { comparePlaced } from '@/lib/domain/placed';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';

/** The picked cards that are on the board, as they stand there: list by list, from top to bottom. */
export function pickedCards(board: BoardState, picked: ReadonlySet<Id>): CardTile[] {
  const cards = [...picked].flatMap((cardId) => findCard(board, cardId) ?? []);
  return cards.filter((card) => card.archivedAt === null).sort((left, right) => compareOnBoard(board, left, right));
}

function compareOnBoard({ lists }: BoardState, left: CardTile, right: CardTile): number {
  const [here, there] = [lists[left.listId], lists[right.listId]];
  if (left.listId === right.listId || !here || !there) return comparePlaced(left, right);
  return comparePlaced(here, there);
}
