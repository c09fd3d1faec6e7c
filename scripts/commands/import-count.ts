import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { type CountComparison, compareCounts } from '@/lib/domain/import/compare-counts';
import { countPlan } from '@/lib/domain/import/count-board';
import { countExport } from '@/lib/domain/import/count-export';
import { planTrelloImport } from '@/lib/domain/import/plan-import';
import { parseTrelloExport } from '@/lib/domain/import/trello-export';
import type { ImportReport } from '@/lib/protocol/imports';
import { importLive } from '../imports/import-live';
import { messageOf, PlainError } from '../plain-error';
import { runCommand } from '../run-command';

const KIND_NAMES: Record<CountComparison['kind'], string> = {
  lists: 'lists',
  archivedLists: '  of them archived',
  cards: 'cards',
  archivedCards: '  of them archived',
  labels: 'labels',
  checklists: 'checklists',
  checklistItems: 'checklist items',
  comments: 'comments',
  attachments: 'attachments',
  members: 'members',
};

const USAGE =
  'Name the export to count: npm run import:count -- <file.json> [--into <address of Baton> --token <API token>]';

/**
 * `npm run import:count -- <file>`: what a Trello export holds beside what its import would bring; with `--into` and
 * `--token` it is really imported, into a new workspace, and the live board is counted. Fails where they differ without a reason.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string' }, token: { type: 'string' } },
  });
  const [file] = positionals;
  const { into, token } = values;
  if (file === undefined || (into === undefined) !== (token === undefined)) throw new PlainError(USAGE);
  const json = readJson(file);
  const parsed = parseTrelloExport(json);
  if (!parsed.ok) throw new PlainError(parsed.detail);
  const plan = planTrelloImport(parsed.value, {
    newId: uuidv7,
    now: new Date().toISOString(),
    matchMember: () => null,
    visibility: 'workspace',
  });
  const live =
    into === undefined || token === undefined
      ? null
      : await importLive({ url: into.replace(/\/$/, ''), token }, JSON.stringify(json), plan.board.title);
  const { counts, report } = live ?? { counts: countPlan(plan), report: plan.report };
  const comparisons = compareCounts(countExport(json), counts, report);
  console.log(`\n${plan.board.title}${live ? ` (${live.boardUrl})` : ''}\n`);
  printComparisons(comparisons);
  printReport(report);
  const differing = comparisons.filter(({ agrees }) => !agrees).map(({ kind }) => KIND_NAMES[kind].trim());
  if (differing.length > 0) throw new PlainError(`Different without a reason: ${differing.join(', ')}.`);
  console.log('\nEverything that the file holds is on the board, or the report says why not.');
});

function readJson(file: string): unknown {
  // npm runs scripts in the project's folder and keeps where the person was in INIT_CWD.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new PlainError(`The file cannot be read: ${messageOf(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PlainError(`The file is not JSON: ${messageOf(error)}`);
  }
}

function printComparisons(comparisons: readonly CountComparison[]): void {
  console.log(`${''.padEnd(20)}${'file'.padStart(7)}${'board'.padStart(7)}${'reason'.padStart(8)}`);
  for (const { kind, inFile, here, explained, agrees } of comparisons) {
    const reason = explained === 0 ? '' : explained > 0 ? `+${explained}` : String(explained);
    const figures = `${String(inFile).padStart(7)}${String(here).padStart(7)}${reason.padStart(8)}`;
    console.log(`${KIND_NAMES[kind].padEnd(20)}${figures}${agrees ? '' : '   differs'}`);
  }
}

function printReport({ notTaken, changed, people }: ImportReport): void {
  for (const [heading, lines] of [
    ['Not taken', notTaken],
    ['Changed or added', changed],
  ] as const) {
    if (lines.length > 0) console.log(`\n${heading}`);
    for (const { count, what, why } of lines) console.log(`  ${count} ${what}: ${why}`);
  }
  if (people.length > 0) console.log(`\nPeople: ${people.map(({ name }) => name).join(', ')}`);
}
