import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { StackMember } from '@/e2e/support/stack-member';
import type { FaultRun, Scenario } from '../framework/scenario';
import { scale } from '../framework/scenario';
import { countDelivered, type Fleet, readHeads, readLogs } from '../support/fleet';
import { gather } from '../support/gather';
import type { Crowd } from '../support/people';
import { countInLog, tellFailures, Writers } from '../support/writers';

const WRITES_PER_SECOND = 8;
const SETTLE_MS = 30_000;
const DELIVERED_WITHIN_MS = 1_000;
const WRITE_MS = 1_000;

/** Redis dies and comes back empty. */
export const redisAway: Scenario = {
  name: 'redis-away',
  breaks: 'Redis is killed while people write, is away for ten seconds, and comes back empty.',
  holds:
    'Writes succeed meanwhile. Within a second of its return everybody has everything, also on a board where only one thing happened while it was away and nothing after.',
  short: scale({ clients: 60, seconds: 3 }),
  long: scale({ clients: 1_000, seconds: 10 }),
  run: (run) =>
    breakRedis(run, async (redis, { scale: { seconds } }) => {
      await redis.kill();
      return async () => {
        await delay(seconds * 1_000);
        await redis.start();
      };
    }),
};

/** Redis fails over to a copy that lacks the newest events. */
export const redisFailover: Scenario = {
  name: 'redis-failover',
  breaks:
    'Redis fails over to a copy without the last events: it is killed, and one with an older picture of its memory takes its place. Many were without a line when those events were told.',
  holds: 'As when Redis is away. Nobody takes the old copy for whole, also on a board where nothing happens after.',
  short: scale({ clients: 60, seconds: 1 }),
  long: scale({ clients: 1_000, seconds: 1 }),
  run: (run) =>
    breakRedis(run, async (redis, { scale: { seconds } }, fleet) => {
      const client = new Redis(redis.url);
      await client.save();
      client.disconnect();
      // Whoever has no line now will ask the copy for what it does not have.
      fleet.members.forEach((member, index) => {
        if (index % 3 === 0) member.cut();
      });
      return async () => {
        await redis.kill();
        await delay(seconds * 1_000);
        await redis.start();
      };
    }),
};

type Break = (redis: StackMember, run: FaultRun, fleet: Fleet) => Promise<() => Promise<void>>;

/** Breaks Redis in two steps, between which the one event of the quiet board falls. */
async function breakRedis(run: FaultRun, begin: Break): Promise<void> {
  const { findings, say } = run;
  const { stack, crowd, fleet, origins } = await gather(run, 2);
  if (stack.redis === undefined) throw new Error('This scenario needs Redis.');
  const [busy, quiet] = crowd.boards;
  if (busy === undefined || quiet === undefined) throw new Error('The crowd has two boards.');
  const writers = new Writers({ ...crowd, boards: [busy] }, origins);
  const once = new Writers({ ...crowd, boards: [quiet] }, origins);
  writers.start(WRITES_PER_SECOND);
  const bringBack = await begin(stack.redis, run, fleet);
  await once.write();
  await bringBack();
  for (const member of fleet.members) member.comeBack();
  const back = Date.now();
  say('Redis is back');
  const heads = await readHeads(crowd);
  await fleet.caughtUp(new Map([[quiet.stream, heads.get(quiet.stream) ?? 0]]), SETTLE_MS);
  const quietMs = Date.now() - back;
  await fleet.caughtUp(heads, SETTLE_MS);
  const busyMs = Date.now() - back;
  await writers.stop();
  await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
  await tellOutcome(run, { crowd, fleet, writers, once, quietMs, busyMs });
  findings.tell('catch-ups over HTTP', fleet.tally.caughtUp);
}

async function tellOutcome(
  { findings, within, scale: { clients } }: FaultRun,
  {
    crowd,
    fleet,
    writers,
    once,
    quietMs,
    busyMs,
  }: {
    crowd: Crowd;
    fleet: Fleet;
    writers: Writers;
    once: Writers;
    quietMs: number;
    busyMs: number;
  },
): Promise<void> {
  const logs = await readLogs(crowd, fleet.members[0]?.epoch ?? '');
  const { due, delivered } = countDelivered(fleet.members, logs);
  const found = [writers, once].map(({ acknowledged }) => countInLog(acknowledged, logs));
  const sum = (key: 'written' | 'lost' | 'doubled') => found.reduce((total, each) => total + each[key], 0);
  fleet.stop();
  findings.tell('clients', clients);
  findings.tell('writes acknowledged', sum('written'));
  findings.equal('answers that made a writer try again', tellFailures(writers.failures), 'none');
  findings.atMost(
    'a write while Redis was away, longest',
    Math.max(...writers.times, ...once.times),
    within(WRITE_MS),
    ' ms',
  );
  findings.equal('acknowledged writes lost', sum('lost'), 0);
  findings.equal('writes done twice', sum('doubled'), 0);
  findings.equal('delivered, in their place', `${((100 * delivered) / due).toFixed(3)} %`, '100.000 %');
  findings.atMost(
    'from its return to everybody, where nothing else happened',
    quietMs,
    within(DELIVERED_WITHIN_MS),
    ' ms',
  );
  findings.atMost('from its return to everybody, on the busy board', busyMs, within(DELIVERED_WITHIN_MS), ' ms');
}
