import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import type { CardCreation } from '../card/card-change';
import { MAX_ELEMENTS, sortedSet } from '../elements';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';
import { hasDescription } from './plan-card-update';

/** Cards that one board may have, archived ones included. */
export const MAX_CARDS = 20_000;

export interface CardCreateFacts {
  readonly id: Id;
  readonly boardId: Id;
  readonly list: Pick<List, 'id' | 'archivedAt'>;
  /** Of the list. */
  readonly neighbourhood: Neighbourhood;
  /** The next number of the board. */
  readonly number: number;
  readonly cardCount: number;
  readonly title: string;
  readonly description: string;
  readonly startAt: string | null;
  readonly dueAt: string | null;
  /** Only those that are on the board now: a label or person that has gone meanwhile shall not cost the card. */
  readonly labelIds: readonly Id[];
  readonly assigneeIds: readonly Id[];
  readonly createdById: Id;
  readonly now: string;
}

/** A new card, as a tile on the board's stream and as a body on its own. */
export function planCardCreate(facts: CardCreateFacts): Plan<CardCreation> {
  const { id, boardId, list, number, title, description, startAt, dueAt, createdById, now } = facts;
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, or choose another list.');
  if (facts.cardCount >= MAX_CARDS) {
    return refused('limit_reached', `A board has at most ${MAX_CARDS} cards. Delete archived ones first.`);
  }
  const tile = {
    cardId: id,
    listId: list.id,
    number,
    title,
    position: planPlacement(facts.neighbourhood),
    labelIds: sortedSet(facts.labelIds).slice(0, MAX_ELEMENTS),
    assigneeIds: sortedSet(facts.assigneeIds).slice(0, MAX_ELEMENTS),
    assigneeNames: [],
    startAt,
    dueAt,
    dueDone: false,
    reminderMinutes: null,
    archivedAt: null,
    hasDescription: hasDescription(description),
    commentCount: 0,
    attachmentCount: 0,
    checklistDone: 0,
    checklistTotal: 0,
    cover: null,
    openBlockers: 0,
    version: 1,
    createdAt: now,
  };
  const body = { cardId: id, boardId, description, version: 1, createdAt: now, createdById };
  return planned({ board: { name: 'card.created', data: tile }, card: { name: 'card.created', data: body } });
}
