import type { BoardState } from './board-state';

/** How many cards a board has, and the number that the next one gets as far as the board at hand tells. */
export function countCards(state: BoardState): { cardCount: number; number: number } {
  const cards = Object.values(state.cards).flatMap((column) => Object.values(column));
  return {
    cardCount: cards.length,
    number: cards.reduce((highest, card) => Math.max(highest, card.number), 0) + 1,
  };
}
