import { setTimeout as delay } from 'node:timers/promises';
import { LoopDelay } from '@/bench/loop-delay';
import { percentile } from '@/bench/measure-process';
import { format } from '../framework/findings';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { countDelivered, readHeads, readLogs } from '../support/fleet';
import { gather } from '../support/gather';
import { readVitals } from '../support/vitals';
import { countInLog, Writers } from '../support/writers';

const CUT_EVERY_MS = 15_000;
const AWAY_MS = 2_000;
const WRITES_PER_SECOND = 8;
const BOARDS = 4;
const REPLAY_P99_MS = 1_000;
const SETTLE_MS = 30_000;

/** Many who lose their line again and again, each at a time of their own. */
export const fleet: Scenario = {
  name: 'fleet',
  breaks: 'Every client loses its line every 15 s for about 2 s, while people write.',
  holds:
    'Every event reaches every client, once and in its place; what was missed is there within a second of coming back.',
  short: scale({ clients: 200, seconds: 10 }),
  long: scale({ clients: 2_000, seconds: 120 }),
  run,
};

async function run(run: FaultRun): Promise<void> {
  const {
    scale: { seconds },
    findings,
    within,
    say,
  } = run;
  const { stack, crowd, fleet, origins } = await gather(run, BOARDS);
  say(`${fleet.members.length} clients are live`);
  fleet.tally.resetTimes();
  // From here on they count how late they are.
  for (const sidecar of stack.sidecars) await readVitals(sidecar);
  const loop = new LoopDelay();
  const writers = new Writers(crowd, origins);
  writers.start(WRITES_PER_SECOND);
  // In a run that is shorter than the pause between two cuts everybody is cut twice all the same.
  const every = Math.min(CUT_EVERY_MS, (seconds * 1_000) / 2);
  let cuts = 0;
  const timers = fleet.members.map((member, index) =>
    setTimeout(
      () => {
        const cut = () => {
          cuts += 1;
          member.cut(AWAY_MS * (0.75 + Math.random() / 2));
        };
        cut();
        timers[index] = setInterval(cut, every);
      },
      (every * index) / fleet.members.length,
    ),
  );
  await delay(seconds * 1_000);
  for (const timer of timers) clearInterval(timer);
  await writers.stop();
  const settleMs = await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
  const lateness = [{ whose: 'the clients’ own process', lateP99Ms: loop.at(99), lateMaxMs: loop.at(100) }];
  loop.stop();
  for (const sidecar of stack.sidecars) lateness.push({ whose: sidecar.id, ...(await readVitals(sidecar)) });

  const logs = await readLogs(crowd, fleet.members[0]?.epoch ?? '');
  const { due, delivered } = countDelivered(fleet.members, logs);
  const { written, lost, doubled } = countInLog(writers.acknowledged, logs);
  const { tally } = fleet;
  fleet.stop();
  findings.tell('cuts', cuts);
  findings.tell('writes acknowledged', written);
  findings.equal('acknowledged writes lost', lost, 0);
  findings.equal('writes done twice', doubled, 0);
  findings.tell('events due to clients', due);
  findings.equal('delivered, in their place', `${((100 * delivered) / due).toFixed(3)} %`, '100.000 %');
  findings.equal('events that one client got twice past its position', tally.duplicates, 0);
  findings.equal('events before their turn', tally.early, 0);
  findings.tell('catch-ups over HTTP', tally.caughtUp);
  const totals = tally.returns.map(({ toHello, toEverything }) => toHello + toEverything);
  const parts = [
    ['from knocking to hello', tally.returns.map(({ toHello }) => toHello)],
    ['from hello to having everything', tally.returns.map(({ toEverything }) => toEverything)],
  ] as const;
  for (const [what, times] of parts)
    for (const share of [0.5, 0.99]) findings.tell(`${what}, p${share * 100}`, percentile(times, share), ' ms');
  findings.tell('from knocking to having everything, p50', percentile(totals, 0.5), ' ms');
  findings.atMost('the same, p99', percentile(totals, 0.99), within(REPLAY_P99_MS), ' ms');
  for (const { whose, lateP99Ms, lateMaxMs } of lateness)
    findings.tell(
      `how late the event loop of ${whose} was, p99 and longest`,
      `${format(lateP99Ms)} and ${format(lateMaxMs)} ms`,
    );
  findings.tell('from commit to client, p50 of those who were live', percentile(tally.delays, 0.5), ' ms');
  findings.tell('from commit to client, p99 of those who were live', percentile(tally.delays, 0.99), ' ms');
  findings.tell('all agree after the last write', settleMs, ' ms');
}
