import { MAX_CARD_NUMBER } from './limits';
import type { Planning } from './planning';
import type { TrelloCard } from './trello-schemas';
import { createdAtOfId } from './trello-time';

/** The highest number that planned cards have, 0 for none. */
export function highestNumber(rows: readonly { readonly card: { readonly number: number } }[]): number {
  return rows.reduce((highest, { card }) => Math.max(highest, card.number), 0);
}

/** A number for each card. People write "#49" into their texts, so Trello's numbers stay; the others follow by age. */
export function planNumbers(cards: readonly TrelloCard[], { now, tally }: Planning): number[] {
  const taken = new Set<number>();
  const numbers = cards.map(({ idShort }) => {
    if (idShort === undefined || idShort < 1 || idShort > MAX_CARD_NUMBER || taken.has(idShort)) return null;
    taken.add(idShort);
    return idShort;
  });
  let last = [...taken].reduce((highest, number) => Math.max(highest, number), 0);
  const withoutNumber = cards
    .map(({ id }, index) => ({ index, createdAt: createdAtOfId(id, now) ?? now }))
    .filter(({ index }) => numbers[index] === null)
    .sort((left, right) => (left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0));
  for (const { index } of withoutNumber) {
    last += 1;
    numbers[index] = last;
  }
  tally.add('cards_renumbered', withoutNumber.length);
  return numbers as number[];
}
