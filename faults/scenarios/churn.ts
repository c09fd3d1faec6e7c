import { setTimeout as delay } from 'node:timers/promises';
import type { Stack } from '@/e2e/support/stack';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { makeCrowd } from '../support/people';
import { type RedisHoldings, readRedisHoldings } from '../support/redis-holdings';
import { type Place, Visitor } from '../support/visitor';
import { readMetric, readVitals, type Vitals } from '../support/vitals';
import { Writers } from '../support/writers';

const BOARDS = 4;
/** The crowd moves on so often: with four boards each is left for longer than a room stays open behind its last visitor. */
const MOVE_EVERY_MS = 6_000;
const WRITES_PER_SECOND = 2;
const WARM_UP_MS = 20_000;
/** What the engine learns of its code levels off only with time, and is no leak. */
const WARM_UP_SHARE = 0.1;
/** Empty rooms stay open for 10 s; requests for figures keep their connections for 5 s. */
const QUIET_MS = 20_000;
const DRIFT_PERCENT = 5;
const MEGABYTE = 1024 * 1024;

/** People who come and go for minutes. */
export const churn: Scenario = {
  name: 'churn',
  breaks:
    'A crowd connects, subscribes, shows itself, unsubscribes and leaves, politely, by a cut line or in the middle of a subscription, again and again on all instances, while people write.',
  holds:
    'When it is quiet again, connections, rooms, timers, sockets, subscriptions and keys in Redis are as many as before, and each sidecar’s heap is within 5 % of what it was.',
  short: scale({ clients: 20, seconds: 15 }),
  long: scale({ clients: 40, seconds: 600 }),
  run,
};

async function run({ scale: { clients, seconds }, findings, stack: getStack, say, atEnd }: FaultRun): Promise<void> {
  const stack = await getStack();
  const crowd = await makeCrowd(stack, clients, BOARDS);
  const places = crowd.boards.map(({ boardId, cardIds: [cardId = ''] }): Place => ({ boardId, cardId }));
  const urls = stack.sidecars.map(({ url }) => url);
  const visitors = crowd.people.map((client) => new Visitor(client, urls));
  let isStopped = false;
  atEnd(() => {
    isStopped = true;
  });
  const roamFor = async (ms: number) => {
    const begin = Date.now();
    const where = () => places[Math.floor((Date.now() - begin) / MOVE_EVERY_MS) % places.length] as Place;
    const writers = new Writers(
      crowd,
      stack.web.map(({ url }) => url),
    );
    writers.start(WRITES_PER_SECOND);
    const isOver = () => isStopped || Date.now() > begin + ms;
    await Promise.all(visitors.map((visitor) => visitor.roam(where, isOver)));
    await writers.stop();
    await delay(QUIET_MS);
  };

  // So that what is compiled, cached and connected at the first time is no growth.
  await roamFor(Math.max(WARM_UP_MS, seconds * 1_000 * WARM_UP_SHARE));
  const before = await readHoldings(stack);
  const visitsBefore = countVisits(visitors);
  say(`warm: ${visitsBefore} visits`);
  await roamFor(seconds * 1_000);
  const after = await readHoldings(stack);

  findings.tell('visits', countVisits(visitors) - visitsBefore);
  const surprises = visitors.flatMap((visitor) => visitor.surprises);
  findings.equal('refusals and lines that a sidecar ended', surprises.slice(0, 3).join('; ') || 'none', 'none');
  for (const [what, key] of REDIS_ROWS) findings.equal(`Redis: ${what}`, after.redis[key], before.redis[key]);
  after.sidecars.forEach(({ id, ...held }, index) => {
    const was = before.sidecars[index];
    if (was === undefined) throw new Error('There are as many sidecars as before.');
    for (const [what, key] of SIDECAR_ROWS) findings.equal(`${id}: ${what}`, held[key], was[key]);
    findings.tell(`${id}: heap before`, was.usedBytes / MEGABYTE, ' MB');
    const drift = 100 * (held.usedBytes / was.usedBytes - 1);
    findings.atMost(`${id}: heap beyond that`, drift, DRIFT_PERCENT, ' %');
  });
}

const REDIS_ROWS: readonly (readonly [string, keyof RedisHoldings])[] = [
  ['channels that somebody listens to', 'channels'],
  ['subscriptions of them', 'listeners'],
  ['keys of presence', 'presenceKeys'],
  ['keys of connections', 'connectionKeys'],
];

interface SidecarHoldings extends Vitals {
  readonly id: string;
  readonly connections: number;
  readonly subscriptions: number;
  readonly rooms: number;
}

const SIDECAR_ROWS: readonly (readonly [string, Exclude<keyof SidecarHoldings, 'id'>])[] = [
  ['connections', 'connections'],
  ['subscriptions', 'subscriptions'],
  ['rooms', 'rooms'],
  ['timers', 'timers'],
  ['sockets', 'sockets'],
];

/** What is held for whoever is connected, in Redis and by each sidecar. */
async function readHoldings({ redis, sidecars }: Stack) {
  if (redis === undefined) throw new Error('This stack has a Redis.');
  const held: SidecarHoldings[] = [];
  for (const sidecar of sidecars) {
    const vitals = await readVitals(sidecar);
    const [connections, subscriptions, rooms] = await Promise.all(
      ['connections', 'subscriptions', 'rooms'].map((name) => readMetric(sidecar, name)),
    );
    held.push({
      id: sidecar.id,
      ...vitals,
      connections: connections ?? 0,
      subscriptions: subscriptions ?? 0,
      rooms: rooms ?? 0,
    });
  }
  return { redis: await readRedisHoldings(redis.url), sidecars: held };
}

function countVisits(visitors: readonly Visitor[]): number {
  return visitors.reduce((sum, { visits }) => sum + visits, 0);
}
