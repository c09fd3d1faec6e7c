import type { BoardState } from '@/lib/domain/board/board-state';
import type { CardTile } from '@/lib/protocol/things';

const MAX_SHOWN = 20;

/** Cards of the board that is open whose title has these words, or whose number they are; newest first. They are here without a network, too. */
export function localCandidates(board: BoardState | undefined, text: string): CardTile[] {
  const words = text.trim().toLocaleLowerCase();
  const number = Number(/^#?(\d{1,9})$/.exec(words)?.[1] ?? Number.NaN);
  return Object.values(board?.cards ?? {})
    .flatMap((column) => Object.values(column))
    .filter((card) => card.archivedAt === null)
    .filter((card) => card.title.toLocaleLowerCase().includes(words) || card.number === number)
    .sort((a, b) => Number(b.number === number) - Number(a.number === number) || b.number - a.number)
    .slice(0, MAX_SHOWN);
}
