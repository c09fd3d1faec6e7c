import type { CardTile, Label, Member } from '@/lib/protocol/things';

export type FilterFacts = {
  readonly labels: Readonly<Record<string, Label>>;
  readonly members: Readonly<Record<string, Member>>;
};

/** Whether a card shows under a filter: every word must be in its title, number, labels or people. */
export function matchesFilter(card: CardTile, filter: string, facts: FilterFacts): boolean {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [
    card.title,
    `#${card.number}`,
    ...card.labelIds.map((id) => facts.labels[id]?.name ?? ''),
    ...card.assigneeIds.map((id) => facts.members[id]?.name ?? ''),
    ...card.assigneeNames,
  ]
    .join(' ')
    .toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
