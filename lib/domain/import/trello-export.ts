import * as z from 'zod/mini';
import { type Plan, planned, refused } from '../plan';
import {
  actionsSchema,
  boardFieldsSchema,
  cardsSchema,
  checklistsSchema,
  isRecord,
  labelsSchema,
  listsSchema,
  membersSchema,
} from './trello-schemas';

/** A board as Trello's "Export as JSON" writes it, from 2015 to today: the parts that we read. */
const trelloExportSchema = z.extend(boardFieldsSchema, {
  name: z.string(),
  lists: listsSchema,
  cards: cardsSchema,
  /** Undefined in the oldest exports, which name labels in `labelNames` and on the cards alone. */
  labels: labelsSchema,
  hasLabels: z.boolean(),
  checklists: checklistsSchema,
  members: membersSchema,
  actions: actionsSchema,
});
export type TrelloExport = z.infer<typeof trelloExportSchema>;

/** An export out of parsed JSON, or `not_a_trello_export` with the reason in words. Never throws. */
export function parseTrelloExport(json: unknown): Plan<TrelloExport> {
  if (Array.isArray(json)) return notAnExport('It holds a list of things, not one board.');
  if (!isRecord(json)) return notAnExport('It does not hold a board.');
  if (typeof json.name !== 'string') return notAnExport('The board has no name.');
  if (!Array.isArray(json.lists)) return notAnExport('It holds no lists.');
  if (!Array.isArray(json.cards)) return notAnExport('It holds no cards.');
  const result = trelloExportSchema.safeParse({ ...json, hasLabels: Array.isArray(json.labels) });
  if (!result.success) return notAnExport('The board cannot be read.');
  const { lists, cards } = result.data;
  if (isAllUnreadable(lists)) return notAnExport('Its lists cannot be read.');
  if (isAllUnreadable(cards)) return notAnExport('Its cards cannot be read.');
  return planned(result.data);
}

function isAllUnreadable(entries: { all: readonly unknown[]; unreadable: number }): boolean {
  return entries.unreadable > 0 && entries.all.length === 0;
}

function notAnExport(reason: string) {
  return refused(
    'not_a_trello_export',
    `This file is not a Trello board export. ${reason} In Trello, choose “Export as JSON” in the menu of the board.`,
  );
}
