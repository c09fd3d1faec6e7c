import { COMMENT_TYPES } from './read-comments';
import type { Tally } from './tally';
import type { TrelloExport } from './trello-export';
import type { TrelloCard } from './trello-schemas';

/** Reports what the export holds, or says that Trello holds, and Baton has no place for. */
export function noteLosses(trello: TrelloExport, tally: Tally): void {
  noteDamage(trello, tally);
  const comments = countComments(trello);
  const items = countItems(trello);
  for (const card of trello.cards.all) {
    const { badges, attachments } = card;
    tally.add('comments_beyond_file', (badges?.comments ?? 0) - (comments.get(card.id) ?? 0));
    tally.add('items_beyond_file', (badges?.checkItems ?? 0) - (items.get(card.id) ?? 0));
    tally.add('attachments_beyond_file', (badges?.attachments ?? 0) - attachments.all.length - attachments.unreadable);
    noteCardExtras(card, tally);
  }
  for (const list of trello.lists.all) {
    if (list.color) tally.add('list_colors');
    if (list.softLimit) tally.add('list_limits');
  }
  tally.add('custom_fields', trello.customFields);
  tally.add('power_ups', trello.powerUps);
  tally.add('power_up_data', trello.pluginData);
  if (trello.prefs?.backgroundImage) tally.add('backgrounds');
  tally.add('reactions', sum(trello.actions.all.map(({ reactions }) => reactions)));
  const isComment = trello.actions.all.filter(({ type }) => COMMENT_TYPES.includes(type ?? ''));
  tally.add('activity', trello.actions.all.length - isComment.length + trello.actions.unreadable);
}

function noteDamage(trello: TrelloExport, tally: Tally): void {
  tally.add('unreadable_lists', trello.lists.unreadable);
  tally.add('unreadable_cards', trello.cards.unreadable);
  tally.add('unreadable_labels', trello.labels.unreadable);
  tally.add('unreadable_checklists', trello.checklists.unreadable);
  tally.add('unreadable_items', sum(trello.checklists.all.map(({ checkItems }) => checkItems.unreadable)));
  tally.add('unreadable_attachments', sum(trello.cards.all.map(({ attachments }) => attachments.unreadable)));
}

function noteCardExtras(card: TrelloCard, tally: Tally): void {
  const { cover } = card;
  const hasCover = cover && (cover.color || cover.idAttachment || cover.idUploadedBackground || cover.idPlugin);
  if (hasCover || card.idAttachmentCover) tally.add('covers');
  if (card.coordinates || card.address || card.locationName) tally.add('locations');
  if (card.recurrenceRule) tally.add('repeats');
  if (card.isTemplate) tally.add('templates');
  if (card.cardRole) tally.add('special_cards');
  tally.add('custom_field_values', card.customFieldItems);
  tally.add('stickers', card.stickers);
  tally.add('votes', Math.max(card.idMembersVoted, card.badges?.votes ?? 0));
  tally.add('power_up_data', card.pluginData);
}

function countComments(trello: TrelloExport): ReadonlyMap<string | undefined, number> {
  const comments = trello.actions.all.filter(({ type }) => COMMENT_TYPES.includes(type ?? ''));
  return countBy(comments.map(({ data }) => data?.card?.id ?? data?.idCard));
}

function countItems(trello: TrelloExport): ReadonlyMap<string | undefined, number> {
  const owners = trello.checklists.all.flatMap((checklist) => checklist.checkItems.all.map(() => checklist.idCard));
  return countBy(owners);
}

function countBy<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
