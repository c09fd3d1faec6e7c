import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '@/bench/measure-process';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { countDelivered, readHeads, readLogs } from '../support/fleet';
import { gather } from '../support/gather';
import { countInLog, tellFailures, Writers } from '../support/writers';

const WRITES_PER_SECOND = 8;
const USUAL_MS = 3_000;
const SETTLE_MS = 30_000;
const DELIVERED_WITHIN_MS = 1_000;

/** Postgres crashes, and is later restarted in good order, under writes. */
export const postgresRestart: Scenario = {
  name: 'postgres-restart',
  breaks:
    'Postgres is killed while people write and comes back after some seconds; then it is restarted in good order.',
  holds:
    'Writes succeed or fail with a clear answer; no acknowledged one is lost, none is done twice, and all are delivered within a second of its return.',
  short: scale({ clients: 40, seconds: 2 }),
  long: scale({ clients: 1_000, seconds: 10 }),
  run,
};

async function run(run: FaultRun): Promise<void> {
  const {
    scale: { seconds },
    findings,
    within,
    say,
  } = run;
  const { stack, crowd, fleet, origins } = await gather(run, 2);
  const [writers, first] = [new Writers(crowd, origins), new Writers(crowd, origins)];
  writers.start(WRITES_PER_SECOND);
  const recoveries: number[] = [];
  let usual: number[] = [];
  for (const end of ['kill', 'stop'] as const) {
    await delay(USUAL_MS);
    if (recoveries.length === 0) usual = [...writers.times];
    await stack.postgres[end]();
    await delay(seconds * 1_000);
    await stack.postgres.start();
    const back = Date.now();
    say(`Postgres is back after ${end}`);
    // Somebody who has waited for nothing writes on every board as soon as it is back.
    await Promise.all(crowd.boards.map((board) => first.write(board)));
    await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
    recoveries.push(Date.now() - back);
  }
  await writers.stop();
  const lastMs = await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);

  const logs = await readLogs(crowd, fleet.members[0]?.epoch ?? '');
  const { due, delivered } = countDelivered(fleet.members, logs);
  const counts = [writers, first].map(({ acknowledged }) => countInLog(acknowledged, logs));
  const sum = (key: 'written' | 'lost' | 'doubled') => counts.reduce((total, each) => total + each[key], 0);
  const lines = fleet.tally.closes.size;
  fleet.stop();
  findings.tell('writes acknowledged', sum('written'));
  findings.tell('answers that made a writer try again', tellFailures(writers.failures));
  findings.equal('writes refused without "later"', writers.unclear.length, 0);
  findings.equal('lines cut off', writers.failures.get('cut off') ?? 0, 0);
  findings.equal('acknowledged writes lost', sum('lost'), 0);
  findings.equal('writes done twice', sum('doubled'), 0);
  findings.equal('delivered, in their place', `${((100 * delivered) / due).toFixed(3)} %`, '100.000 %');
  findings.equal('clients that lost their line', lines, 0);
  findings.tell('a write before anything broke, p99', percentile(usual, 0.99), ' ms');
  findings.tell('answers that made the first writer after its return try again', tellFailures(first.failures));
  findings.atMost(
    'from its return until the first writes are with everybody, longest',
    Math.max(...recoveries),
    within(DELIVERED_WITHIN_MS),
    ' ms',
  );
  findings.tell('all agree after the last write', lastMs, ' ms');
}
