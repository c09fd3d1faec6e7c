import type { ImportCounts } from '@/lib/protocol/imports';

export type CountedKind = keyof ImportCounts;

/** What one of these means for the counts: −1 is in the file and not on the board, +1 is on the board and not in the file. */
type Effect = Partial<Record<CountedKind, 1 | -1>>;

interface ReportLineWords {
  readonly section: 'notTaken' | 'changed';
  readonly one: string;
  readonly many: string;
  readonly why: string;
  readonly effect: Effect;
}

const DAMAGED = 'The file is damaged in that place.';
const CARD_MISSING = 'The card is not in the file.';
const NOT_EXPORTED = 'Trello counts them but did not export them.';

/** Everything that a report can say, in the order in which it says it. */
export const REPORT_LINES = {
  unreadable_lists: notTaken('list', 'lists', DAMAGED, { lists: -1 }),
  unreadable_cards: notTaken('card', 'cards', DAMAGED, { cards: -1 }),
  unreadable_labels: notTaken('label', 'labels', DAMAGED, { labels: -1 }),
  unreadable_checklists: notTaken('checklist', 'checklists', DAMAGED, { checklists: -1 }),
  unreadable_items: notTaken('checklist item', 'checklist items', DAMAGED, { checklistItems: -1 }),
  unreadable_attachments: notTaken('attachment', 'attachments', DAMAGED, { attachments: -1 }),
  comments_without_card: notTaken('comment', 'comments', CARD_MISSING, { comments: -1 }),
  comments_without_text: notTaken('comment', 'comments', 'There is no text.', { comments: -1 }),
  comments_deleted: notTaken('comment', 'comments', 'Deleted in Trello.', { comments: -1 }),
  comments_beyond_file: notTaken(
    'older comment',
    'older comments',
    'Trello counts them but did not export them: an export holds the newest 1,000 actions.',
  ),
  checklists_without_card: notTaken('checklist', 'checklists', CARD_MISSING, { checklists: -1 }),
  items_without_card: notTaken('checklist item', 'checklist items', CARD_MISSING, { checklistItems: -1 }),
  items_beyond_file: notTaken('checklist item', 'checklist items', NOT_EXPORTED),
  attachments_unsafe: notTaken('attachment', 'attachments', 'The address is not one of the web (http or https).', {
    attachments: -1,
  }),
  attachments_address_too_long: notTaken('attachment', 'attachments', 'The address is longer than 2,048 characters.', {
    attachments: -1,
  }),
  attachments_beyond_file: notTaken('attachment', 'attachments', NOT_EXPORTED),
  labels_unknown: notTaken('label on a card', 'labels on cards', 'The label is not in the file.'),
  members_unknown: notTaken('assignment', 'assignments', 'The person is not in the file.'),
  dates_unreadable: notTaken('date', 'dates', 'It is not a date that a calendar knows.'),
  custom_fields: notTaken('custom field', 'custom fields', 'Baton has no custom fields.'),
  custom_field_values: notTaken('custom field value', 'custom field values', 'Baton has no custom fields.'),
  covers: notTaken('card cover', 'card covers', 'Covers are not imported; choose one on the open card.'),
  stickers: notTaken('sticker', 'stickers', 'Baton has no stickers.'),
  votes: notTaken('vote', 'votes', 'Baton has no votes.'),
  locations: notTaken('card location', 'card locations', 'Baton has no map.'),
  repeats: notTaken('repeating card rule', 'repeating card rules', 'Cards do not repeat in Baton.'),
  item_members: notTaken(
    'assignment of a checklist item',
    'assignments of checklist items',
    'The person has no account here.',
  ),
  reactions: notTaken('reaction', 'reactions', 'Reactions are not imported.'),
  list_colors: notTaken('list colour', 'list colours', 'Lists have no colour in Baton.'),
  list_limits: notTaken('list limit', 'list limits', 'Limits are not imported; a list’s menu sets one.'),
  backgrounds: notTaken('board background', 'board backgrounds', 'Boards have a colour in Baton.'),
  power_ups: notTaken('Power-Up', 'Power-Ups', 'Power-Ups work in Trello only.'),
  power_up_data: notTaken('Power-Up entry', 'Power-Up entries', 'Power-Ups work in Trello only.'),
  activity: notTaken(
    'entry of the activity log',
    'entries of the activity log',
    'The history of this board begins with the import.',
  ),

  board_reopened: changed('board', 'boards', 'Closed in Trello, open here.'),
  lists_added: changed('list added', 'lists added', 'An archived list keeps what has no list in the file.', {
    lists: 1,
    archivedLists: 1,
  }),
  cards_without_list: changed(
    'card',
    'cards',
    'The list is not in the file; look into the archived list “Without a list”.',
  ),
  cards_in_archived_lists: changed('open card', 'open cards', 'The list is archived; restore the list to see them.'),
  cards_added: changed(
    'card added',
    'cards added',
    'An archived card keeps the texts of the board that were too long for their place.',
    { cards: 1, archivedCards: 1 },
  ),
  templates: changed('template card', 'template cards', 'Ordinary cards in Baton.'),
  special_cards: changed(
    'separator, link or mirror card',
    'separator, link or mirror cards',
    'Ordinary cards in Baton.',
  ),
  cards_renumbered: changed('card number', 'card numbers', 'The number was missing or taken; the card has a new one.'),
  untitled: changed('name', 'names', 'It was empty; now it is “Untitled”.'),
  titles_cut: changed('card title', 'card titles', 'Too long; the full title is at the head of the description.'),
  names_cut: changed(
    'name on a card',
    'names on cards',
    'Too long; the full text is at the end of the card’s description.',
  ),
  board_names_cut: changed(
    'name of a board, list or label',
    'names of boards, lists or labels',
    'Too long; the full text is in an archived card.',
  ),
  board_description_cut: changed(
    'board description',
    'board descriptions',
    'Too long; the rest is in an archived card.',
  ),
  descriptions_cut: changed('description', 'descriptions', 'Longer than 24 KB; the rest follows in comments.'),
  comments_cut: changed('comment', 'comments', 'Longer than 24 KB; the rest follows in more comments.'),
  comments_added: changed('comment added', 'comments added', 'They hold the rest of long texts.', { comments: 1 }),
  comments_without_author: changed('comment', 'comments', 'The author is not in the file; it says “Unknown person”.'),
  comments_without_time: changed(
    'comment',
    'comments',
    'The time is not in the file; it shows the time of the import.',
  ),
  uploads_as_links: changed('uploaded file', 'uploaded files', 'A link to Trello; it may ask you to sign in there.'),
  label_shades: changed('label', 'labels', 'Light and dark shades became the plain colour.'),
  label_colors_unknown: changed('label', 'labels', 'An unknown colour became grey.'),
  texts_cleaned: changed('text', 'texts', 'Characters that no database keeps were removed.'),
} satisfies Record<string, ReportLineWords>;

export type ReportCode = keyof typeof REPORT_LINES;

/** The words of a code; undefined for a code of another version. */
export function reportLineWords(code: string): ReportLineWords | undefined {
  return Object.hasOwn(REPORT_LINES, code) ? REPORT_LINES[code as ReportCode] : undefined;
}

function notTaken(one: string, many: string, why: string, effect: Effect = {}): ReportLineWords {
  return { section: 'notTaken', one, many, why, effect };
}

function changed(one: string, many: string, why: string, effect: Effect = {}): ReportLineWords {
  return { section: 'changed', one, many, why, effect };
}
