import type { Id } from '@/lib/protocol/primitives';
import type { ChecklistItem, Member } from '@/lib/protocol/things';
import type { Changes } from '../by-id';
import { changedFields } from '../changed-fields';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';
import { type CardChange, type CardChangeAs, NO_CARD_CHANGE } from './card-change';
import { type ItemCounts, tileCounts } from './item-counts';

/** Checklist items that one card may have, over all its checklists. */
export const MAX_ITEMS = 1_000;

/** Where an item is, and how far the card's checklists are before the change. */
export interface ItemPlace {
  readonly cardId: Id;
  readonly checklistId: Id;
  readonly counts: ItemCounts;
}

/** A new item in a checklist, not done yet. */
export function planItemCreate(
  { cardId, checklistId, counts }: ItemPlace,
  item: Pick<ChecklistItem, 'id' | 'text'>,
  neighbourhood: Neighbourhood,
): Plan<CardChangeAs<'checklist.itemAdded'>> {
  if (counts.checklistTotal >= MAX_ITEMS) {
    return refused('limit_reached', `A card has at most ${MAX_ITEMS} checklist items.`);
  }
  const data = {
    cardId,
    checklistId,
    itemId: item.id,
    text: item.text,
    done: false,
    position: planPlacement(neighbourhood),
    assigneeId: null,
    dueAt: null,
  };
  return planned({
    board: tileCounts(cardId, counts, { ...counts, checklistTotal: counts.checklistTotal + 1 }),
    card: { name: 'checklist.itemAdded', data },
  });
}

/** What may be said of an item anew. */
export type ItemChanges = Changes<Pick<ChecklistItem, 'text' | 'done' | 'assigneeId' | 'dueAt'>>;

/**
 * Another text, done or not, somebody else's, due at another time: `checklist.itemToggled` when only the tick changed.
 * `assignee` is the person whom the changes name, null when the board does not show them.
 */
export function planItemUpdate(
  { cardId, checklistId, counts }: ItemPlace,
  item: ChecklistItem,
  changes: ItemChanges,
  assignee: Pick<Member, 'userId'> | null,
): Plan<CardChange> {
  const changed = changedFields<Pick<ChecklistItem, 'text' | 'done' | 'assigneeId' | 'dueAt'>>(item, changes);
  if (changed.assigneeId && assignee?.userId !== changed.assigneeId) {
    return refused('not_found', 'This person is not on the board.');
  }
  if (Object.keys(changed).length === 0) return planned(NO_CARD_CHANGE);
  const ids = { cardId, checklistId, itemId: item.id };
  const { done, ...others } = changed;
  const checklistDone = counts.checklistDone + (done === undefined ? 0 : done ? 1 : -1);
  const board = tileCounts(cardId, counts, { ...counts, checklistDone });
  if (done !== undefined && Object.keys(others).length === 0) {
    return planned({ board, card: { name: 'checklist.itemToggled', data: { ...ids, done } } });
  }
  return planned({ board, card: { name: 'checklist.itemUpdated', data: { ...ids, ...changed } } });
}

/** The item goes to a place in its checklist, itself left out of the neighbourhood. */
export function planItemMove(
  { cardId, checklistId }: ItemPlace,
  itemId: Id,
  neighbourhood: Neighbourhood,
): Plan<CardChange> {
  const data = { cardId, checklistId, itemId, position: planPlacement(neighbourhood) };
  return planned({ board: null, card: { name: 'checklist.itemUpdated', data } });
}

/** The item leaves its checklist. */
export function planItemDelete(
  { cardId, checklistId, counts }: ItemPlace,
  item: Pick<ChecklistItem, 'id' | 'done'>,
): Plan<CardChange> {
  const after = {
    checklistDone: counts.checklistDone - (item.done ? 1 : 0),
    checklistTotal: counts.checklistTotal - 1,
  };
  return planned({
    board: tileCounts(cardId, counts, after),
    card: { name: 'checklist.itemRemoved', data: { cardId, checklistId, itemId: item.id } },
  });
}
