import type { List } from '@/lib/protocol/things';
import { placeInOrder } from './place-in-order';
import { type CardPlace, type PlannedCardRows, planCard } from './plan-card';
import type { PlannedLabels } from './plan-labels';
import type { PlannedLists } from './plan-lists';
import { planNumbers } from './plan-numbers';
import type { Planning } from './planning';
import { pushTo } from './push-to';
import { readChecklists } from './read-checklists';
import { readComments } from './read-comments';
import type { StrayList } from './stray-list';
import type { TrelloExport } from './trello-export';

interface CardSurroundings {
  readonly lists: PlannedLists;
  readonly strays: StrayList;
  readonly labelIdsOf: PlannedLabels['labelIdsOf'];
}

/** Every card of the export in the order of the file, each with a list, a place in it, and a number of its own. */
export function planCards(trello: TrelloExport, around: CardSurroundings, planning: Planning): PlannedCardRows[] {
  const comments = readComments(trello, planning);
  const checklists = readChecklists(trello, planning);
  const creators = readCreators(trello);
  const places = planPlaces(trello, around, planning);
  const planned = new Set<string>();
  return trello.cards.all.map((card, index) => {
    // Should two cards share an id, what belongs to it is on the first.
    const key = card.id === undefined || planned.has(card.id) ? undefined : card.id;
    if (key !== undefined) planned.add(key);
    const creator = card.idMemberCreator ?? creators.get(key);
    const parts = {
      labelIds: around.labelIdsOf(card),
      checklists: (key !== undefined && checklists.get(key)) || [],
      comments: (key !== undefined && comments.get(key)) || [],
      createdById: planning.people.find(creator)?.userId ?? null,
    };
    return planCard(card, places[index] as CardPlace, parts, planning);
  });
}

/** A list, a place in it and a number for each card, open and archived ones in one order. */
function planPlaces(trello: TrelloExport, { lists, strays }: CardSurroundings, planning: Planning): CardPlace[] {
  const cards = trello.cards.all;
  const numbers = planNumbers(cards, planning);
  const members = new Map<List, number[]>();
  cards.forEach((card, index) => {
    const list = lists.listOf(card.idList);
    if (list === undefined) planning.tally.add('cards_without_list');
    else if (list.archivedAt !== null && !card.closed) planning.tally.add('cards_in_archived_lists');
    pushTo(members, list ?? strays.take(), index);
  });
  const places = new Array<CardPlace>(cards.length);
  for (const [list, indexes] of members) {
    const positions = placeInOrder(indexes.map((index) => cards[index] ?? {}));
    indexes.forEach((index, place) => {
      places[index] = { list, position: positions[place] as string, number: numbers[index] as number };
    });
  }
  return places;
}

/** Who made each card, from the actions that make cards; recent exports say it on the card. */
function readCreators(trello: TrelloExport): ReadonlyMap<string | undefined, string | undefined> {
  const made = trello.actions.all.filter(({ type }) => CARD_MAKING_TYPES.includes(type ?? ''));
  return new Map(made.map((action) => [action.data?.card?.id, action.memberCreator?.id ?? action.idMemberCreator]));
}

const CARD_MAKING_TYPES: readonly string[] = ['createCard', 'copyCard', 'emailCard', 'convertToCardFromCheckItem'];
