import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '@/bench/measure-process';
import type { Client } from '@/e2e/support/client';
import type { StackMember } from '@/e2e/support/stack-member';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { countDelivered, Fleet, readHeads, readLogs, TABS_EACH } from '../support/fleet';
import { type Crowd, makeCrowd } from '../support/people';
import { RawClient } from '../support/raw-client';
import { readMetric } from '../support/vitals';
import { Writers } from '../support/writers';

const WRITES_PER_SECOND = 8;
/** Descriptions that only the slow one follows: nobody else has the cards open. */
const TEXT_LENGTH = 20_000;
const TEXT_EVERY_MS = 50;
const POLL_MS = 100;
const SETTLE_MS = 30_000;
const SLOW_READER = 4301;
/** Its own and the sidecar's kernel take some megabytes, then a megabyte is queued; a ping is missed only later. */
const CLOSED_WITHIN_MS = 60_000;
const P99_RATIO = 1.1;

/** One of a hundred stops reading. */
export const slowReader: Scenario = {
  name: 'slow-reader',
  breaks:
    'One client stops reading while everything that it follows goes on. Its neighbours on the same sidecar are compared with as many on another one, at the same time and on the same board.',
  holds: 'It is closed with 4301, the neighbours miss nothing, and their p99 is within 10 % of the others’.',
  short: null,
  long: scale({ clients: 200, seconds: 30 }),
  run,
};

/** `seconds`: how long everybody reads before, to know how the two sidecars differ by themselves. */
async function run({ scale: { clients, seconds }, findings, stack: getStack, say, atEnd }: FaultRun): Promise<void> {
  const stack = await getStack();
  const [near, far] = stack.sidecars;
  const each = Math.ceil(clients / 2 / TABS_EACH);
  const crowd = await makeCrowd(stack, 2 * each + 1);
  const [reader, board] = [crowd.people.at(-1), crowd.boards[0]];
  if (!near || !far || !reader || !board) throw new Error('Two sidecars, somebody who is slow, a board.');
  const gatherAt = (sidecar: StackMember, people: Crowd['people']) =>
    Fleet.gather({ ...stack, sidecars: [sidecar] }, { ...crowd, people }, clients / 2);
  const neighbours = await gatherAt(near, crowd.people.slice(0, each));
  const others = await gatherAt(far, crowd.people.slice(each, 2 * each));
  const fleets = [neighbours, others];
  const slow = await RawClient.open(near.url, reader);
  const ping = setInterval(() => slow.send({ kind: 'ping', ref: 1 }), 10_000);
  const writers = new Writers(
    crowd,
    stack.web.map(({ url }) => url),
  );
  let isWriting = true;
  atEnd(() => {
    isWriting = false;
    clearInterval(ping);
    slow.socket.terminate();
    for (const fleet of fleets) fleet.stop();
  });
  for (const cardId of board.cardIds) await slow.subscribe(await reader.snapshot(`/api/cards/${cardId}`));
  writers.start(WRITES_PER_SECOND);
  const texts = writeTexts(reader, board.cardIds, () => isWriting);
  tellP99('everybody reads', await p99Of(fleets, () => delay(seconds * 1_000)));

  say('one stops reading');
  const closes = () => readMetric(near, `closes_total{code="${SLOW_READER}"}`);
  const before = await closes();
  slow.socket.pause();
  const begin = Date.now();
  const during = await p99Of(fleets, async () => {
    while ((await closes()) === before && Date.now() < begin + CLOSED_WITHIN_MS) await delay(POLL_MS);
  });
  findings.atMost('until the slow one is closed', Date.now() - begin, CLOSED_WITHIN_MS, ' ms');
  // What is on its way to it ends with the sidecar's word why.
  slow.socket.resume();
  await slow.until(() => slow.closeCode !== null);
  findings.equal('its close code', slow.closeCode ?? 'none', SLOW_READER);
  isWriting = false;
  await Promise.all([texts, writers.stop()]);
  const heads = await readHeads(crowd);
  for (const fleet of fleets) await fleet.caughtUp(heads, SETTLE_MS);
  const logs = await readLogs(crowd, neighbours.members[0]?.epoch ?? '');
  const { due, delivered } = countDelivered(neighbours.members, logs);
  findings.equal(
    'delivered to the neighbours, in their place',
    `${((100 * delivered) / due).toFixed(3)} %`,
    '100.000 %',
  );
  findings.equal('neighbours that lost their line', neighbours.tally.closes.size, 0);
  const ratio = tellP99('one does not read', during);
  findings.atMost('p99 of its neighbours, against that of the others at the same time', ratio, P99_RATIO);

  function tellP99(when: string, [here = Number.NaN, there = Number.NaN]: readonly number[]): number {
    findings.tell(`${when}: from commit to client, p99, neighbours`, here, ' ms');
    findings.tell(`${when}: the same, others`, there, ' ms');
    return here / there;
  }
}

/** From commit to client of each fleet while this goes on. */
async function p99Of(fleets: readonly Fleet[], work: () => Promise<void>): Promise<readonly number[]> {
  for (const { tally } of fleets) tally.resetTimes();
  await work();
  return fleets.map(({ tally }) => percentile(tally.delays, 0.99));
}

/** Long texts on cards that only the slow one has open, at a steady rate, for as long as it is wanted. */
async function writeTexts(writer: Client, cardIds: readonly string[], isWanted: () => boolean): Promise<void> {
  for (let turn = 0; isWanted(); turn += 1) {
    const description = `${turn} `.padEnd(TEXT_LENGTH, 'x');
    await Promise.all([
      writer.write('PATCH', `/api/cards/${cardIds[turn % cardIds.length]}`, { description }),
      delay(TEXT_EVERY_MS),
    ]);
  }
}
