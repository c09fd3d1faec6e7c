import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@/e2e/support/client';
import type { Stack } from '@/e2e/support/stack';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { type Crowd, makeCrowd } from '../support/people';
import { RawClient } from '../support/raw-client';
import { countChannels, readMetric, readVitals } from '../support/vitals';

/** A room lingers 10 s, and is looked after once a second. */
const QUIET_MS = 13_000;
const WARM_UP_MS = 20_000;
const GRANT_USED_MS = 3 * 60_000;
const BOARDS = 20;
const DRIFT_PERCENT = 5;

/** People come and go, follow and leave, for a long time. */
export const churn: Scenario = {
  name: 'churn',
  breaks:
    'Clients connect, subscribe, show themselves, unsubscribe and leave, in good order or without a word, again and again.',
  holds:
    'When they are gone, rooms, sockets, timers and channels in Redis are where they were, and the heap within 5 %.',
  short: scale({ clients: 10, seconds: 60 }),
  long: scale({ clients: 40, seconds: 600 }),
  run,
};

async function run({ scale: { clients, seconds }, findings, stack: getStack, say }: FaultRun): Promise<void> {
  const stack = await getStack();
  const crowd = await makeCrowd(stack, clients, BOARDS, 1);
  // What is compiled, cached and pooled for the first of them is no drift.
  await comeAndGo(stack, crowd, WARM_UP_MS);
  const before = await look(stack);
  const visits = await comeAndGo(stack, crowd, seconds * 1_000);
  say(`${visits} visits`);
  const after = await look(stack);

  findings.tell('visits', visits);
  for (const [index, sidecar] of stack.sidecars.entries()) {
    const [then, now] = [before.sidecars[index], after.sidecars[index]];
    if (then === undefined || now === undefined) throw new Error('Both were looked at.');
    for (const what of ['connections', 'subscriptions', 'rooms'] as const)
      findings.equal(`${sidecar.id}: ${what}`, now[what], then[what]);
    findings.atMost(`${sidecar.id}: timers`, now.timers, then.timers);
    findings.atMost(`${sidecar.id}: sockets`, now.sockets, then.sockets);
    const grown = now.usedBytes - then.usedBytes;
    findings.atMost(`${sidecar.id}: drift of heap and buffers`, (100 * grown) / then.usedBytes, DRIFT_PERCENT, ' %');
    findings.tell(`${sidecar.id}: heap and buffers`, now.usedBytes / 1024, ' KB');
    findings.tell(`${sidecar.id}: grown by, for each visit`, (grown * stack.sidecars.length) / visits, ' bytes');
  }
  findings.equal('channels that are listened to in Redis', after.channels, before.channels);
}

/** Of every sidecar and of Redis, when everybody has been gone for long enough. */
async function look({ sidecars, redis }: Stack) {
  if (redis === undefined) throw new Error('This scenario needs Redis.');
  await delay(QUIET_MS);
  const looks = sidecars.map(async (sidecar) => ({
    ...(await readVitals(sidecar)),
    connections: await readMetric(sidecar, 'connections{'),
    subscriptions: await readMetric(sidecar, 'subscriptions '),
    rooms: await readMetric(sidecar, 'rooms '),
  }));
  return { sidecars: await Promise.all(looks), channels: await countChannels(redis) };
}

/** Everybody comes and goes for so long; answers how many visits that were. */
async function comeAndGo(stack: Stack, crowd: Crowd, forMs: number): Promise<number> {
  const end = Date.now() + forMs;
  let visits = 0;
  const lives = crowd.people.map(async (person, index) => {
    const streams = crowd.boards.slice(0, 1 + (index % crowd.boards.length)).map(({ stream }) => stream);
    let grants: Grants = [];
    let grantsSince = Number.NEGATIVE_INFINITY;
    for (let turn = index; Date.now() < end; turn += 1) {
      if (Date.now() - grantsSince > GRANT_USED_MS) {
        ({ grants } = await person.grants(streams));
        grantsSince = Date.now();
      }
      const sidecar = stack.sidecars[turn % stack.sidecars.length];
      if (sidecar === undefined) throw new Error('There are sidecars.');
      await visit(sidecar.url, person, grants, turn);
      visits += 1;
    }
  });
  await Promise.all(lives);
  return visits;
}

type Grants = Awaited<ReturnType<Client['grants']>>['grants'];

async function visit(url: string, person: Client, grants: Grants, turn: number): Promise<void> {
  const line = await RawClient.open(url, person);
  const some = grants.filter((_, index) => (index + turn) % 3 === 0);
  for (const { stream, grant, epoch, head } of some) {
    await line.subscribe({ stream, grant, epoch, seq: head });
    line.send({ kind: 'presence', stream, clock: turn + 1, state: {} });
  }
  const first = some[0];
  if (first !== undefined && turn % 2 === 0) line.send({ kind: 'unsubscribe', ref: 1_000, stream: first.stream });
  // Every third goes without a word, as a phone does in a tunnel whose network then says so.
  if (turn % 3 === 0) line.socket.terminate();
  else await line.leave();
}
