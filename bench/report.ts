import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@/scripts/paths';
import { median } from './measure-process';
import type { TargetKind } from './realtime-target';

const ROUNDS = 3;

/** What a ratio to the floor must be. Without a bound it is told and not judged. */
export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Row {
  readonly load: string;
  readonly figure: string;
  readonly sidecar: number;
  readonly floor: number;
  readonly goal: Goal;
}

export interface Report {
  /** Its file in bench/reports. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

/** Measures sidecar and floor in turn, so that a machine whose speed drifts drifts for both; medians are compared. */
export async function compare<Figures extends Record<string, number>>(
  load: string,
  measure: (kind: TargetKind) => Promise<Figures>,
) {
  const rounds: Record<TargetKind, Figures[]> = { floor: [], sidecar: [] };
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const kind of ['floor', 'sidecar'] as const) {
      console.log(`${load}, round ${round} of ${ROUNDS}: ${kind} …`);
      rounds[kind].push(await measure(kind));
    }
  const middle = (kind: TargetKind, key: keyof Figures) =>
    median(rounds[kind].map((figures) => figures[key] ?? Number.NaN));
  return {
    row: (figure: string, key: keyof Figures, goal: Goal): Row => ({
      load,
      figure,
      sidecar: middle('sidecar', key),
      floor: middle('floor', key),
      goal,
    }),
  };
}

/** Writes a comparison with the floor to bench/reports, each ratio beside its goal. */
export function writeReport({ name, title, notes, rows }: Report): void {
  const lines = rows.map(({ load, figure, sidecar, floor, goal }) => {
    const ratio = sidecar / floor;
    return `| ${load} | ${figure} | ${format(sidecar)} | ${format(floor)} | ${ratio.toFixed(2)} | ${judge(ratio, goal)} |`;
  });
  const table = [
    '| load | figure | sidecar | floor | ratio | goal |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ];
  writeText(name, title, [`Medians of ${ROUNDS} interleaved rounds. ${notes.join(' ')}`, ...table]);
}

/** Writes a report of any form, with what it was measured on. */
export function writeText(name: string, title: string, lines: readonly string[]): void {
  const [notes, ...rest] = lines;
  const where = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}. Command: \`npm run bench -- ${name}\`.`;
  const text = `# ${title}\n\n${where}\n${notes}\nOnly ratios mean something: absolute figures are the machine's, and it was shared.\n\n${rest.join('\n')}\n`;
  writeFileSync(join(ROOT, 'bench', 'reports', `${name}.md`), text);
  console.log(`\n${text}\nWritten to bench/reports/${name}.md.`);
}

function judge(ratio: number, { atMost, atLeast }: Goal): string {
  if (atMost !== undefined) return `≤ ${atMost}, ${ratio <= atMost ? 'reached' : 'missed'}`;
  if (atLeast !== undefined) return `≥ ${atLeast}, ${ratio >= atLeast ? 'reached' : 'missed'}`;
  return '';
}

export function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
