import type { ImportCounts } from '@/lib/protocol/imports';

export type CountedKind = keyof ImportCounts;

interface ReportLineWords {
  readonly section: 'notTaken' | 'changed';
  readonly one: string;
  readonly many: string;
  readonly why: string;
  /** What one of these means for the counts: −1 is in the file and not on the board, +1 is on the board and not in the file. */
  readonly effect?: Partial<Record<CountedKind, 1 | -1>>;
}

/** Everything that a report can say, in the order in which it says it. */
export const REPORT_LINES = {
  unreadable_lists: {
    section: 'notTaken',
    one: 'list',
    many: 'lists',
    why: 'The file is damaged in that place.',
    effect: { lists: -1 },
  },
  unreadable_cards: {
    section: 'notTaken',
    one: 'card',
    many: 'cards',
    why: 'The file is damaged in that place.',
    effect: { cards: -1 },
  },
  unreadable_labels: {
    section: 'notTaken',
    one: 'label',
    many: 'labels',
    why: 'The file is damaged in that place.',
    effect: { labels: -1 },
  },
  unreadable_checklists: {
    section: 'notTaken',
    one: 'checklist',
    many: 'checklists',
    why: 'The file is damaged in that place.',
    effect: { checklists: -1 },
  },
  unreadable_items: {
    section: 'notTaken',
    one: 'checklist item',
    many: 'checklist items',
    why: 'The file is damaged in that place.',
    effect: { checklistItems: -1 },
  },
  unreadable_attachments: {
    section: 'notTaken',
    one: 'attachment',
    many: 'attachments',
    why: 'The file is damaged in that place.',
    effect: { attachments: -1 },
  },
  comments_without_card: {
    section: 'notTaken',
    one: 'comment',
    many: 'comments',
    why: 'The card is not in the file.',
    effect: { comments: -1 },
  },
  comments_without_text: {
    section: 'notTaken',
    one: 'comment',
    many: 'comments',
    why: 'There is no text.',
    effect: { comments: -1 },
  },
  comments_deleted: {
    section: 'notTaken',
    one: 'comment',
    many: 'comments',
    why: 'Deleted in Trello.',
    effect: { comments: -1 },
  },
  comments_beyond_file: {
    section: 'notTaken',
    one: 'older comment',
    many: 'older comments',
    why: 'Trello counts them but did not export them: an export holds the newest 1,000 actions.',
  },
  checklists_without_card: {
    section: 'notTaken',
    one: 'checklist',
    many: 'checklists',
    why: 'The card is not in the file.',
    effect: { checklists: -1 },
  },
  items_without_card: {
    section: 'notTaken',
    one: 'checklist item',
    many: 'checklist items',
    why: 'The card is not in the file.',
    effect: { checklistItems: -1 },
  },
  items_beyond_file: {
    section: 'notTaken',
    one: 'checklist item',
    many: 'checklist items',
    why: 'Trello counts them but did not export them.',
  },
  attachments_unsafe: {
    section: 'notTaken',
    one: 'attachment',
    many: 'attachments',
    why: 'The address is not one of the web (http or https).',
    effect: { attachments: -1 },
  },
  attachments_address_too_long: {
    section: 'notTaken',
    one: 'attachment',
    many: 'attachments',
    why: 'The address is longer than 2,048 characters.',
    effect: { attachments: -1 },
  },
  attachments_beyond_file: {
    section: 'notTaken',
    one: 'attachment',
    many: 'attachments',
    why: 'Trello counts them but did not export them.',
  },
  labels_unknown: {
    section: 'notTaken',
    one: 'label on a card',
    many: 'labels on cards',
    why: 'The label is not in the file.',
  },
  members_unknown: {
    section: 'notTaken',
    one: 'assignment',
    many: 'assignments',
    why: 'The person is not in the file.',
  },
  dates_unreadable: {
    section: 'notTaken',
    one: 'date',
    many: 'dates',
    why: 'It is not a date that a calendar knows.',
  },
  custom_fields: {
    section: 'notTaken',
    one: 'custom field',
    many: 'custom fields',
    why: 'Baton has no custom fields.',
  },
  custom_field_values: {
    section: 'notTaken',
    one: 'custom field value',
    many: 'custom field values',
    why: 'Baton has no custom fields.',
  },
  covers: { section: 'notTaken', one: 'card cover', many: 'card covers', why: 'Baton has no covers.' },
  stickers: { section: 'notTaken', one: 'sticker', many: 'stickers', why: 'Baton has no stickers.' },
  votes: { section: 'notTaken', one: 'vote', many: 'votes', why: 'Baton has no votes.' },
  locations: { section: 'notTaken', one: 'card location', many: 'card locations', why: 'Baton has no map.' },
  reminders: { section: 'notTaken', one: 'due date reminder', many: 'due date reminders', why: 'Baton has no reminders.' },
  repeats: { section: 'notTaken', one: 'repeating card rule', many: 'repeating card rules', why: 'Cards do not repeat in Baton.' },
  item_dates: {
    section: 'notTaken',
    one: 'due date of a checklist item',
    many: 'due dates of checklist items',
    why: 'Checklist items have no dates in Baton.',
  },
  item_members: {
    section: 'notTaken',
    one: 'assignment of a checklist item',
    many: 'assignments of checklist items',
    why: 'Checklist items have no assignees in Baton.',
  },
  reactions: { section: 'notTaken', one: 'reaction', many: 'reactions', why: 'Reactions are not imported.' },
  list_colors: { section: 'notTaken', one: 'list colour', many: 'list colours', why: 'Lists have no colour in Baton.' },
  list_limits: { section: 'notTaken', one: 'list limit', many: 'list limits', why: 'Lists have no limit in Baton.' },
  backgrounds: { section: 'notTaken', one: 'board background', many: 'board backgrounds', why: 'Boards have a colour in Baton.' },
  power_ups: { section: 'notTaken', one: 'Power-Up', many: 'Power-Ups', why: 'Power-Ups work in Trello only.' },
  power_up_data: {
    section: 'notTaken',
    one: 'Power-Up entry',
    many: 'Power-Up entries',
    why: 'Power-Ups work in Trello only.',
  },
  activity: {
    section: 'notTaken',
    one: 'entry of the activity log',
    many: 'entries of the activity log',
    why: 'The history of this board begins with the import.',
  },

  board_reopened: { section: 'changed', one: 'board', many: 'boards', why: 'Closed in Trello, open here.' },
  lists_added: {
    section: 'changed',
    one: 'list added',
    many: 'lists added',
    why: 'An archived list keeps what has no list in the file.',
    effect: { lists: 1, archivedLists: 1 },
  },
  cards_without_list: {
    section: 'changed',
    one: 'card',
    many: 'cards',
    why: 'The list is not in the file; look into the archived list “Without a list”.',
  },
  cards_in_archived_lists: {
    section: 'changed',
    one: 'open card',
    many: 'open cards',
    why: 'The list is archived; restore the list to see them.',
  },
  cards_added: {
    section: 'changed',
    one: 'card added',
    many: 'cards added',
    why: 'An archived card keeps the texts of the board that were too long for their place.',
    effect: { cards: 1, archivedCards: 1 },
  },
  templates: { section: 'changed', one: 'template card', many: 'template cards', why: 'Ordinary cards in Baton.' },
  special_cards: {
    section: 'changed',
    one: 'separator, link or mirror card',
    many: 'separator, link or mirror cards',
    why: 'Ordinary cards in Baton.',
  },
  cards_renumbered: {
    section: 'changed',
    one: 'card number',
    many: 'card numbers',
    why: 'The number was missing or taken; the card has a new one.',
  },
  untitled: { section: 'changed', one: 'name', many: 'names', why: 'It was empty; now it is “Untitled”.' },
  titles_cut: {
    section: 'changed',
    one: 'card title',
    many: 'card titles',
    why: 'Too long; the full title is at the head of the description.',
  },
  names_cut: {
    section: 'changed',
    one: 'name on a card',
    many: 'names on cards',
    why: 'Too long; the full text is at the end of the card’s description.',
  },
  board_names_cut: {
    section: 'changed',
    one: 'name of a board, list or label',
    many: 'names of boards, lists or labels',
    why: 'Too long; the full text is in an archived card.',
  },
  board_description_cut: {
    section: 'changed',
    one: 'board description',
    many: 'board descriptions',
    why: 'Too long; the rest is in an archived card.',
  },
  descriptions_cut: {
    section: 'changed',
    one: 'description',
    many: 'descriptions',
    why: 'Longer than 24 KB; the rest follows in comments.',
  },
  comments_cut: {
    section: 'changed',
    one: 'comment',
    many: 'comments',
    why: 'Longer than 24 KB; the rest follows in more comments.',
  },
  comments_added: {
    section: 'changed',
    one: 'comment added',
    many: 'comments added',
    why: 'They hold the rest of long texts.',
    effect: { comments: 1 },
  },
  comments_without_author: {
    section: 'changed',
    one: 'comment',
    many: 'comments',
    why: 'The author is not in the file; it says “Unknown person”.',
  },
  comments_without_time: {
    section: 'changed',
    one: 'comment',
    many: 'comments',
    why: 'The time is not in the file; it shows the time of the import.',
  },
  uploads_as_links: {
    section: 'changed',
    one: 'uploaded file',
    many: 'uploaded files',
    why: 'A link to Trello; it may ask you to sign in there.',
  },
  label_shades: {
    section: 'changed',
    one: 'label',
    many: 'labels',
    why: 'Light and dark shades became the plain colour.',
  },
  label_colors_unknown: { section: 'changed', one: 'label', many: 'labels', why: 'An unknown colour became grey.' },
  texts_cleaned: {
    section: 'changed',
    one: 'text',
    many: 'texts',
    why: 'Characters that no database keeps were removed.',
  },
} as const satisfies Record<string, ReportLineWords>;

export type ReportCode = keyof typeof REPORT_LINES;

/** The words of a code; undefined for a code of another version. */
export function reportLineWords(code: string): ReportLineWords | undefined {
  return Object.hasOwn(REPORT_LINES, code) ? REPORT_LINES[code as ReportCode] : undefined;
}
