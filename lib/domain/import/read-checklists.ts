import type { Planning } from './planning';
import { pushTo } from './push-to';
import type { TrelloExport } from './trello-export';
import type { TrelloChecklist } from './trello-schemas';

/** The checklists of each card, under the card's Trello id, in the order of the file. Those of no card in the file are reported. */
export function readChecklists(
  trello: TrelloExport,
  { tally }: Planning,
): ReadonlyMap<string, readonly TrelloChecklist[]> {
  const cardIds = new Set(trello.cards.all.flatMap((card) => card.id ?? []));
  const claimedBy = new Map(trello.cards.all.flatMap((card) => card.idChecklists.map((id) => [id, card.id] as const)));
  const byCard = new Map<string, TrelloChecklist[]>();
  for (const checklist of trello.checklists.all) {
    const owner = [checklist.idCard, claimedBy.get(checklist.id ?? '')].find(
      (id) => id !== undefined && cardIds.has(id),
    );
    if (owner === undefined) {
      tally.add('checklists_without_card');
      tally.add('items_without_card', checklist.checkItems.all.length);
    } else pushTo(byCard, owner, checklist);
  }
  return byCard;
}
