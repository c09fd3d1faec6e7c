import type { ImportCounts } from '@/lib/protocol/imports';

/**
 * What a Trello export holds, counted from its raw JSON. On purpose it shares nothing with the reader and the planner of
 * the import, so that a mistake there shows as a difference. Anything that is not an export counts 0.
 */
export function countExport(json: unknown): ImportCounts {
  const board = asRecord(json);
  const lists = asList(board.lists);
  const cards = asList(board.cards);
  const checklists = asList(board.checklists);
  return {
    lists: lists.length,
    archivedLists: lists.filter(isClosed).length,
    cards: cards.length,
    archivedCards: cards.filter(isClosed).length,
    labels: countLabels(board),
    checklists: checklists.length,
    checklistItems: checklists.flatMap((checklist) => asList(asRecord(checklist).checkItems)).length,
    comments: asList(board.actions).filter(isComment).length,
    attachments: cards.flatMap((card) => asList(asRecord(card).attachments)).length,
    members: asList(board.members).length,
  };
}

/**
 * Labels are listed in `labels`; a card may carry others. Exports of 2015 have no such list: there the named colours and
 * the labels on the cards are the labels. A colour named in place of a label counts once, unless a label has that colour.
 */
function countLabels(board: Json): number {
  const listed = asList(board.labels);
  const names = asRecord(board.labelNames);
  const cards = asList(board.cards).map(asRecord);
  const carried = cards.flatMap((card) => asList(card.labels));
  const looks = (label: unknown) => lookOf(asRecord(label), names);

  const listedIds = new Set(listed.map((label) => asRecord(label).id).filter(isText));
  const further = new Map<string, string>();
  for (const label of carried) {
    const { id } = asRecord(label);
    if (isText(id) && !listedIds.has(id) && !further.has(id)) further.set(id, looks(label));
  }
  const known = new Set([...listed.filter(isRecord).map(looks), ...further.values()]);

  const idless = new Set(carried.filter((label) => isRecord(label) && !isText(label.id)).map(looks));
  if (!Array.isArray(board.labels)) {
    for (const [color, name] of Object.entries(names)) {
      if (isText(name) && name !== '') idless.add(lookOf({ color }, names));
    }
  }
  const unlisted = [...idless].filter((look) => !known.has(look));

  const colors = new Set([...known, ...unlisted].map((look) => look.slice(0, look.indexOf(' '))));
  const references = new Set([...carried, ...cards.flatMap((card) => asList(card.idLabels))].filter(isText));
  const colorsOnly = [...references].filter(
    (text) => COLOR_NAME.test(text) && !listedIds.has(text) && !further.has(text) && !colors.has(text),
  );
  return listed.length + further.size + unlisted.length + colorsOnly.length;
}

const COLOR_NAME = /^(green|yellow|orange|red|purple|blue|sky|lime|pink|black|gr[ae]y)(_light|_dark)?$/;

/** Colour and name; a colour has no space in it. */
function lookOf(label: Json, names: Json): string {
  const color = isText(label.color) ? label.color : '';
  const named = isText(label.name) ? label.name : names[color];
  return `${color} ${isText(named) ? named : ''}`;
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Json {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isClosed(entry: unknown): boolean {
  return asRecord(entry).closed === true;
}

function isComment(action: unknown): boolean {
  const { type } = asRecord(action);
  return type === 'commentCard' || type === 'copyCommentCard';
}
