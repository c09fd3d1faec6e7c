import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { median } from '@/bench/measure-process';
import { measureRelay, type RelayFigures, type RelayLoad } from '@/bench/relay';
import { ROOT } from '../paths';
import { buildSidecar } from '../prepare/build-sidecar';
import { generateClient } from '../prepare/generate-client';
import { runCommand } from '../run-command';

const ROUNDS = 3;
const LOADS: Record<string, RelayLoad> = {
  'one event at a time': { subscribers: 1_000, events: 300, bunch: 1, pauseMs: 20 },
  'eight at once': { subscribers: 1_000, events: 1_600, bunch: 8, pauseMs: 20 },
};

/** Sidecar and floor in turn, so that a machine whose speed drifts drifts for both; the medians are compared. */
await runCommand(async () => {
  await generateClient();
  await buildSidecar();
  const lines = [
    '# Relay: the sidecar beside a bare `ws` server',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}. Command: \`npm run bench\`.`,
    `Medians of ${ROUNDS} interleaved rounds, 1,000 subscribers of one stream. Only the ratios mean something: absolute figures are the machine's.`,
    'Bytes are what the process grew by while they connected, garbage included, so they say little of an idle connection. Where the floor drowns (eight at once), its delays are those of a queue.',
    '',
    '| load | figure | sidecar | floor | ratio |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const [name, load] of Object.entries(LOADS)) {
    const rounds: Record<'floor' | 'sidecar', RelayFigures[]> = { floor: [], sidecar: [] };
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const kind of ['floor', 'sidecar'] as const) {
        console.log(`${name}, round ${round} of ${ROUNDS}: ${kind} …`);
        rounds[kind].push(await measureRelay(kind, load));
      }
    }
    for (const figure of ['deliveredPerCpuSecond', 'p50Ms', 'p99Ms', 'bytesPerConnection'] as const) {
      const [sidecar, floor] = [rounds.sidecar, rounds.floor].map((all) => median(all.map((one) => one[figure])));
      if (sidecar === undefined || floor === undefined) continue;
      lines.push(`| ${name} | ${figure} | ${format(sidecar)} | ${format(floor)} | ${(sidecar / floor).toFixed(2)} |`);
    }
  }
  const report = `${lines.join('\n')}\n`;
  writeFileSync(join(ROOT, 'bench', 'reports', 'relay.md'), report);
  console.log(`\n${report}\nWritten to bench/reports/relay.md.`);
});

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
