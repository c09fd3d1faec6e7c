import type { ActivityFact, ActivityStatement } from '@/lib/protocol/activity';
import type { CardGroup } from '@/lib/protocol/events/cards-changed';
import type { Id } from '@/lib/protocol/primitives';
import { changesIn } from '../board/card-changes';
import { type ActivityNames, cardFact, type Inverse, listFact, say } from './activity-names';
import { tellSets } from './tell-card-update';
import { tellMove } from './tell-move';

/** What one change of many cards says to the whole board: how many, and what became of them. */
export function tellCardsChange(
  names: ActivityNames,
  { changes }: { readonly changes: readonly CardGroup[] },
): ActivityStatement[] {
  const counts = new Map<string, { told: (cards: ActivityFact) => ActivityStatement; count: number }>();
  const add = (key: string, group: CardGroup, told: (cards: ActivityFact) => ActivityStatement) => {
    counts.set(key, { told, count: (counts.get(key)?.count ?? 0) + group.cardIds.length });
  };
  for (const group of changes) {
    const { listId, positions, archivedAt } = group;
    if (archivedAt !== undefined)
      add(`archive ${archivedAt === null}`, group, (cards) =>
        say(archivedAt === null ? 'cardsRestored' : 'cardsArchived', { cards }),
      );
    else if (listId !== undefined || positions !== undefined)
      add(`move ${listId}`, group, (cards) => say('cardsMoved', { cards, list: listFact(names, listId) }));
    if (group.labelIds !== undefined) add('labels', group, (cards) => say('cardsLabelled', { cards }));
    if (group.assigneeIds !== undefined) add('people', group, (cards) => say('cardsAssigned', { cards }));
  }
  return [...counts.values()].map(({ told, count }) => told({ as: 'count', count }));
}

/** What the same change says of one of the cards; nothing where it is not among them. */
export function tellOneOfMany(names: ActivityNames, cardId: Id, data: Inverse, inverse: Inverse): ActivityStatement[] {
  const fields = changesIn(data).find((change) => change.cardId === cardId)?.fields;
  if (!fields) return [];
  const old: Inverse = { ...changesIn(inverse).find((change) => change.cardId === cardId)?.fields };
  const card = cardFact(names, cardId);
  const sets = tellSets(names, { ...fields, cardId }, old);
  if (fields.archivedAt !== undefined)
    return [say(fields.archivedAt === null ? 'cardRestored' : 'cardArchived', { card }), ...sets];
  return fields.listId === undefined ? sets : [tellMove(names, card, fields.listId, old['listId'] ?? null), ...sets];
}
