import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { ProblemCode } from '@/lib/protocol/problems';
import type { CardTile, Label, List, Member } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { type Plan, planned, type Refusal, refused } from '../plan';
import { type Neighbourhood, planPlacements } from '../position';
import { groupChanges, type OneOfMany } from './card-changes';
import { planCardArchive } from './plan-card-archive';
import { planAssigneeAdd, planAssigneeRemove, planLabelAdd, planLabelRemove } from './plan-card-sets';

/** A change together with what it speaks of, as the board has it now; null for what the board has no more. */
export type CardsChangeFacts =
  | {
      readonly do: 'move';
      readonly list: Pick<List, 'id' | 'archivedAt'> | null;
      readonly neighbourhood: Neighbourhood;
    }
  | { readonly do: 'archive'; readonly now: string }
  | { readonly do: 'addLabel'; readonly label: Pick<Label, 'id'> | null }
  | { readonly do: 'removeLabel'; readonly labelId: Id }
  | { readonly do: 'assign'; readonly member: Pick<Member, 'userId'> | null }
  | { readonly do: 'unassign'; readonly userId: Id };

/** What many cards become by one command, and which of them could not. */
export interface CardsChangePlan {
  readonly changes: readonly OneOfMany[];
  readonly skipped: readonly { readonly cardId: Id; readonly code: ProblemCode }[];
  /** Null when every card is that way already. */
  readonly event: Extract<Planned<BoardEvent>, { name: 'cards.changed' }> | null;
}

/**
 * The same change for every card that can take it. A card that has gone meanwhile, or cannot, is passed over and named, since
 * one of fifty shall not cost the other forty-nine; when none can, the first reason is the refusal.
 */
export function planCardsChange(
  cardIds: readonly Id[],
  cards: ReadonlyMap<Id, CardTile>,
  facts: CardsChangeFacts,
): Plan<CardsChangePlan> {
  const changes: OneOfMany[] = [];
  const refusals: { cardId: Id; refusal: Refusal }[] = [];
  const movable = cardIds.filter((cardId) => cards.get(cardId)?.archivedAt === null);
  const positions = facts.do === 'move' ? planPlacements(facts.neighbourhood, movable.length) : [];
  for (const cardId of cardIds) {
    const card = cards.get(cardId);
    const plan = card ? planOne(card, facts, positions[movable.indexOf(cardId)] ?? '') : GONE;
    if (!plan.ok) refusals.push({ cardId, refusal: plan });
    else if (plan.value) changes.push({ cardId, fields: plan.value });
  }
  const first = refusals[0];
  if (first && refusals.length === cardIds.length) return first.refusal;
  return planned({
    changes,
    skipped: refusals.map(({ cardId, refusal }) => ({ cardId, code: refusal.code })),
    event: changes.length === 0 ? null : { name: 'cards.changed', data: { changes: groupChanges(changes) } },
  });
}

const GONE = refused('not_found', 'None of these cards is on the board any more.');

type OnePlan = Plan<OneOfMany['fields'] | null>;

function planOne(card: CardTile, facts: CardsChangeFacts, position: string): OnePlan {
  switch (facts.do) {
    case 'move':
      return planMove(card, facts.list, position);
    case 'archive':
      return fieldsOf(planCardArchive(card, facts.now));
    case 'addLabel':
      return fieldsOf(planLabelAdd(card, facts.label));
    case 'removeLabel':
      return fieldsOf(planLabelRemove(card, facts.labelId));
    case 'assign':
      return fieldsOf(planAssigneeAdd(card, facts.member));
    case 'unassign':
      return fieldsOf(planAssigneeRemove(card, facts.userId));
    default:
      return assertNever(facts);
  }
}

function planMove(card: CardTile, list: Pick<List, 'id' | 'archivedAt'> | null, position: string): OnePlan {
  if (!list) return refused('not_found', 'The list has gone, or is on another board.');
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, or choose another list.');
  if (card.archivedAt !== null) return refused('archived', 'The card is archived. Restore it, then move it.');
  return planned({ listId: list.id, position });
}

/** What the plan for a single card would write, without the card's id. */
function fieldsOf(plan: Plan<Planned<BoardEvent> | null>): OnePlan {
  if (!plan.ok) return plan;
  if (!plan.value) return planned(null);
  switch (plan.value.name) {
    case 'card.archived':
      return planned({ archivedAt: plan.value.data.archivedAt });
    case 'card.updated': {
      const { labelIds, assigneeIds } = plan.value.data;
      return planned({ ...(labelIds && { labelIds }), ...(assigneeIds && { assigneeIds }) });
    }
    default:
      throw new Error(`${plan.value.name} is no change that many cards take`);
  }
}
