import type { ImportCounts } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import type { Visibility } from '@/lib/protocol/roles';
import { countPlan } from './count-board';
import type { ImportPlan, WholeBoard } from './import-plan';
import { noteLosses } from './note-losses';
import { planBoard } from './plan-board';
import { planCards } from './plan-cards';
import { planLabels } from './plan-labels';
import { planLists } from './plan-lists';
import { highestNumber } from './plan-numbers';
import { planOverflow } from './plan-overflow';
import { type MatchMember, planPeople } from './plan-people';
import type { Planning } from './planning';
import { StrayList } from './stray-list';
import { explainedBy, Tally } from './tally';
import type { TrelloExport } from './trello-export';

export interface ImportOptions {
  /** Ids in ascending order, so that comments of one moment keep their order. */
  readonly newId: () => Id;
  readonly now: string;
  /** The account of a person of the export, or null. Only an account that surely is theirs: it becomes author and assignee. */
  readonly matchMember: MatchMember;
  readonly visibility: Visibility;
}

/**
 * Everything that importing an export will write, and the report of it. Pure: the same export, ids and time give the
 * same plan. Never throws and loses no text: what is too long for its place is kept in another and reported.
 */
export function planTrelloImport(trello: TrelloExport, options: ImportOptions): ImportPlan {
  const tally = new Tally();
  const people = planPeople(trello, options.matchMember);
  const planning: Planning = { newId: options.newId, now: options.now, tally, people };
  const { board, cutTexts } = planBoard(trello, options.visibility, planning);
  const labels = planLabels(trello, planning);
  const lists = planLists(trello, planning);
  const strays = new StrayList(lists.lastPosition, planning);
  const cardRows = planCards(trello, { lists, strays, labelIdsOf: labels.labelIdsOf }, planning);
  const boardTexts = [...cutTexts, ...lists.cutNames, ...labels.cutNames];
  const rows = [...cardRows, ...planOverflow(boardTexts, cardRows, strays, planning)];
  noteLosses(trello, tally);

  const plan: WholeBoard = {
    board: { ...board, lastCardNumber: highestNumber(rows) },
    lists: [...lists.lists, ...strays.lists],
    labels: labels.labels,
    cards: rows.map(({ card }) => card),
    checklists: rows.flatMap(({ checklists }) => checklists),
    items: rows.flatMap(({ items }) => items),
    comments: rows.flatMap(({ comments }) => comments),
    attachments: rows.flatMap(({ attachments }) => attachments),
  };
  const changed = tally.lines('changed');
  const came = { ...withoutAdded(countPlan(plan), changed), members: trello.members.all.length };
  return { ...plan, report: { came, notTaken: tally.lines('notTaken'), changed, people: people.report() } };
}

function withoutAdded(counts: ImportCounts, changed: ImportPlan['report']['changed']): ImportCounts {
  const kinds = Object.keys(counts) as (keyof ImportCounts)[];
  return Object.fromEntries(kinds.map((kind) => [kind, counts[kind] - explainedBy(changed, kind)])) as ImportCounts;
}
