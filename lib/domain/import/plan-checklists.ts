import type { Id } from '@/lib/protocol/primitives';
import type { PlannedChecklist, PlannedItem } from './import-plan';
import { placeInOrder } from './place-in-order';
import { planDate } from './plan-date';
import { type Planning, planTitle } from './planning';
import type { TrelloCard, TrelloChecklist } from './trello-schemas';

export interface PlannedChecklists {
  readonly checklists: readonly PlannedChecklist[];
  readonly items: readonly PlannedItem[];
  /** Names and items that had to be cut, in full. */
  readonly cutTexts: readonly string[];
}

/** A card's checklists and their items in the order of `pos`; the state "complete" is done. */
export function planChecklists(
  card: TrelloCard,
  cardId: Id,
  trelloChecklists: readonly TrelloChecklist[],
  planning: Planning,
): PlannedChecklists {
  const cutTexts: string[] = [];
  const titleOf = (text: string | undefined): string => {
    const { title, full } = planTitle(text, planning.tally);
    if (full !== null) {
      cutTexts.push(full);
      planning.tally.add('names_cut');
    }
    return title;
  };
  // The oldest exports keep the state of an item on the card.
  const stateOf = new Map(card.checkItemStates.all.map(({ idCheckItem, state }) => [idCheckItem, state]));
  const positions = placeInOrder(trelloChecklists);
  const items: PlannedItem[] = [];
  const checklists = trelloChecklists.map(({ name, checkItems }, index): PlannedChecklist => {
    const checklist = { id: planning.newId(), cardId, title: titleOf(name), position: positions[index] as string };
    const itemPositions = placeInOrder(checkItems.all);
    checkItems.all.forEach((item, place) => {
      items.push({
        id: planning.newId(),
        checklistId: checklist.id,
        text: titleOf(item.name),
        done: (item.state ?? stateOf.get(item.id)) === 'complete',
        position: itemPositions[place] as string,
        assigneeId: planItemAssignee(item.idMember, planning),
        dueAt: planDate(item.due, planning),
      });
    });
    return checklist;
  });
  return { checklists, items, cutTexts };
}

/** Only somebody with an account can be an item's: a card keeps the names of the others, an item has no place for them. */
function planItemAssignee(idMember: string | undefined, { people, tally }: Planning): Id | null {
  if (!idMember) return null;
  const userId = people.find(idMember)?.userId ?? null;
  if (userId === null) tally.add('item_members');
  return userId;
}
