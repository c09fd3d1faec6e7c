import { percentile } from '@/bench/measure-process';
import type { StackMember } from '@/e2e/support/stack-member';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { countDelivered, readHeads, readLogs } from '../support/fleet';
import { gather } from '../support/gather';
import { countInLog, tellFailures, Writers } from '../support/writers';

const WRITES_PER_SECOND = 8;
const BOARDS = 4;
const SETTLE_MS = 30_000;
const BACK_P95_MS = 3_000;

/** A release: each instance in turn is asked to end and started again, the sidecars first, then the web apps. */
export const rollingRestart: Scenario = {
  name: 'rolling-restart',
  breaks: 'Both sidecars and then both web apps are restarted one after the other, while people write.',
  holds: 'Nothing acknowledged is lost, every event arrives, everybody is back within seconds of their close.',
  short: scale({ clients: 150 }),
  long: scale({ clients: 1_000 }),
  run,
};

async function run(run: FaultRun): Promise<void> {
  const {
    scale: { clients },
    findings,
    within,
    say,
  } = run;
  const { stack, crowd, fleet, origins } = await gather(run, BOARDS);
  const { tally } = fleet;
  tally.resetTimes();
  const writers = new Writers(crowd, origins);
  writers.start(WRITES_PER_SECOND);
  const restart = async (member: StackMember) => {
    say(`restarting ${member.id}`);
    await member.stop();
    await member.start();
  };
  for (const sidecar of stack.sidecars) await restart(sidecar);
  await fleet.until(() => fleet.members.every(({ isLive }) => isLive), SETTLE_MS);
  const backAfterSidecars = tally.returns.map(({ sinceLoss }) => sinceLoss);
  for (const web of stack.web) await restart(web);
  await writers.stop();
  await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);

  const logs = await readLogs(crowd, fleet.members[0]?.epoch ?? '');
  const { due, delivered } = countDelivered(fleet.members, logs);
  const { written, lost, doubled } = countInLog(writers.acknowledged, logs);
  const live = fleet.members.filter(({ isLive }) => isLive).length;
  fleet.stop();
  findings.equal('clients back', live, clients);
  findings.atLeast('times that somebody had to come back', backAfterSidecars.length, clients);
  findings.tell('from the close to having everything again, p50', percentile(backAfterSidecars, 0.5), ' ms');
  findings.atMost(
    'from the close to having everything again, p95',
    percentile(backAfterSidecars, 0.95),
    within(BACK_P95_MS),
    ' ms',
  );
  findings.tell('the same, longest', Math.max(...backAfterSidecars), ' ms');
  findings.equal('delivered, in their place', `${((100 * delivered) / due).toFixed(3)} %`, '100.000 %');
  findings.tell('writes acknowledged', written);
  findings.equal('acknowledged writes lost', lost, 0);
  findings.equal('writes done twice', doubled, 0);
  findings.equal('writes refused without "later"', writers.unclear.length, 0);
  findings.tell('answers that made a writer try again', tellFailures(writers.failures));
  findings.tell('a write with all its tries, p99', percentile(writers.times, 0.99), ' ms');
  findings.tell('closes by code', [...tally.closes].map(([code, count]) => `${code}: ${count}`).join(', '));
}
