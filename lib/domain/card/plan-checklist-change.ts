import type { Id } from '@/lib/protocol/primitives';
import type { Checklist } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';
import { type CardChange, type CardChangeAs, NO_CARD_CHANGE } from './card-change';
import { type ItemCounts, tileCounts } from './item-counts';

/** Checklists that one card may have. */
export const MAX_CHECKLISTS = 100;

export interface ChecklistCreateFacts extends Pick<Checklist, 'id' | 'title'> {
  readonly cardId: Id;
  /** Among the card's checklists. */
  readonly neighbourhood: Neighbourhood;
  readonly checklistCount: number;
}

/** A new, empty checklist on a card. */
export function planChecklistCreate(facts: ChecklistCreateFacts): Plan<CardChangeAs<'checklist.created'>> {
  const { cardId, id, title, neighbourhood, checklistCount } = facts;
  if (checklistCount >= MAX_CHECKLISTS)
    return refused('limit_reached', `A card has at most ${MAX_CHECKLISTS} checklists.`);
  const data = { cardId, checklistId: id, title, position: planPlacement(neighbourhood) };
  return planned({ board: null, card: { name: 'checklist.created', data } });
}

/** The checklist gets another title. */
export function planChecklistRename(
  cardId: Id,
  checklist: Pick<Checklist, 'id' | 'title'>,
  title: string,
): Plan<CardChange> {
  if (checklist.title === title) return planned(NO_CARD_CHANGE);
  return planned({
    board: null,
    card: { name: 'checklist.updated', data: { cardId, checklistId: checklist.id, title } },
  });
}

/** The checklist goes to a place among the card's checklists, itself left out. */
export function planChecklistMove(cardId: Id, checklistId: Id, neighbourhood: Neighbourhood): Plan<CardChange> {
  const data = { cardId, checklistId, position: planPlacement(neighbourhood) };
  return planned({ board: null, card: { name: 'checklist.updated', data } });
}

/** The checklist goes with its items; `itemsLeft` counts those of the card's other checklists. */
export function planChecklistDelete(
  cardId: Id,
  checklistId: Id,
  before: ItemCounts,
  itemsLeft: ItemCounts,
): Plan<CardChange> {
  return planned({
    board: tileCounts(cardId, before, itemsLeft),
    card: { name: 'checklist.deleted', data: { cardId, checklistId } },
  });
}
