import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@/scripts/paths';
import type { Finding } from './findings';
import type { Scale, Scenario } from './scenario';

const VERDICTS = new Map([
  [true, 'yes'],
  [false, '**no**'],
  [null, ''],
]);

/** Writes what a run has found to `bench/reports/faults-<name>.md`; answers that path. */
export function writeReport(
  scenario: Scenario,
  run: { command: string; scale: Scale; rows: readonly Finding[]; tookMs: number },
): string {
  const file = `bench/reports/faults-${scenario.name}.md`;
  const figures = Object.entries(run.scale).filter(([, value]) => value > 0);
  const lines = [
    `# Faults: ${scenario.name}`,
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}. Command: \`${run.command}\``,
    `(${figures.map(([name, value]) => `${name} ${value.toLocaleString('en')}`).join(', ') || 'nothing to scale'}), ${Math.round(run.tookMs / 1_000)} s.`,
    '',
    `**Breaks:** ${scenario.breaks}`,
    '',
    `**Must hold:** ${scenario.holds}`,
    '',
    '| what | measured | must be (goal where the last column is empty) | holds |',
    '| --- | --- | --- | --- |',
    ...run.rows.map(
      ({ what, measured, must, holds }) => `| ${what} | ${measured} | ${must} | ${VERDICTS.get(holds)} |`,
    ),
    '',
  ];
  writeFileSync(join(ROOT, file), lines.join('\n'));
  return file;
}
