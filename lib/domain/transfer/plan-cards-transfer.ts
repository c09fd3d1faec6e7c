import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { PlannedAs } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { ProblemCode } from '@/lib/protocol/problems';
import type { CardTile, Label, List } from '@/lib/protocol/things';
import { MAX_CARDS } from '../board/plan-card-create';
import { tilesInEvent } from '../copy/tiles-in-event';
import { sortedSet } from '../elements';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacements } from '../position';
import { mapLabels } from './map-labels';

export interface CardsTransferFacts {
  /** In the order in which they were named. */
  readonly cardIds: readonly Id[];
  /** Those that are on the board which they are to leave. */
  readonly cards: ReadonlyMap<Id, CardTile>;
  readonly labels: readonly Label[];
  /** Of the board to which they go; the list is null when it has none of that id. */
  readonly target: {
    readonly list: Pick<List, 'id' | 'archivedAt'> | null;
    readonly neighbourhood: Neighbourhood;
    readonly labels: readonly Label[];
    readonly memberIds: ReadonlySet<Id>;
    readonly number: number;
    readonly cardCount: number;
  };
}

export interface CardsTransferPlan {
  /** The cards as the other board shows them. */
  readonly tiles: readonly CardTile[];
  readonly left: PlannedAs<BoardEvent, 'cards.left'>;
  readonly arrived: PlannedAs<BoardEvent, 'cards.arrived'>;
  readonly skipped: readonly { readonly cardId: Id; readonly code: ProblemCode }[];
  /** Names of labels that the other board does not have, and how many people lost a card because they may not see it there. */
  readonly lost: { readonly labels: readonly string[]; readonly people: number };
}

/**
 * Cards go to another board. They keep what is in them; numbers and places are the other board's, labels are those of the same
 * name and colour there, and people stay on them who may see them there. What cannot go along is dropped and named.
 */
export function planCardsTransfer({ cardIds, cards, labels, target }: CardsTransferFacts): Plan<CardsTransferPlan> {
  const { list, memberIds } = target;
  if (!list) return refused('not_found', 'The list has gone, or is on another board.');
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, or choose another list.');
  const going = cardIds.flatMap((id) => {
    const card = cards.get(id);
    return card?.archivedAt === null ? card : [];
  });
  const skipped = cardIds.flatMap((cardId) => {
    const card = cards.get(cardId);
    if (card?.archivedAt === null) return [];
    return { cardId, code: card ? ('archived' as const) : ('not_found' as const) };
  });
  if (going.length === 0) {
    return skipped[0]?.code === 'archived'
      ? refused('archived', 'The card is archived. Restore it, then move it.')
      : refused('not_found', 'None of these cards is on the board any more.');
  }
  if (target.cardCount + going.length > MAX_CARDS)
    return refused('limit_reached', `A board has at most ${MAX_CARDS} cards. Delete archived ones first.`);
  const there = mapLabels(labels, target.labels);
  const positions = planPlacements(target.neighbourhood, going.length);
  const tiles = going.map((card, at) => ({
    ...card,
    ...{ listId: list.id, number: target.number + at, position: positions[at] ?? card.position },
    labelIds: sortedSet(card.labelIds.flatMap((id) => there.get(id) ?? [])),
    assigneeIds: card.assigneeIds.filter((userId) => memberIds.has(userId)),
  }));
  const worn = new Set(going.flatMap(({ labelIds }) => labelIds));
  const lostPeople = new Set(
    going.flatMap(({ assigneeIds }) => assigneeIds).filter((userId) => !memberIds.has(userId)),
  );
  return planned({
    ...{ tiles, skipped },
    left: { name: 'cards.left', data: { cardIds: going.map(({ id }) => id) } },
    arrived: { name: 'cards.arrived', data: tilesInEvent(tiles) },
    lost: {
      labels: labels.filter(({ id }) => worn.has(id) && !there.has(id)).map(({ name }) => name),
      people: lostPeople.size,
    },
  });
}
