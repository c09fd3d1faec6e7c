import { setTimeout as delay } from 'node:timers/promises';
import { makeEvent } from './make-event';
import { cpuSecondsOf, percentile } from './measure-process';
import { type RealtimeTarget, type TargetKind, withTarget } from './realtime-target';
import { compare, type Report } from './report';
import { type Subscribers, untilReceived } from './subscribers';

const CLIENTS = 5_000;
const ROOMS = 1_000;
const ROUNDS = 8;
const WARM_UP_ROUNDS = 2;
const ROUND_MS = 1_000;
/** A round's events are spread over it: people on a thousand boards do not act at the same moment. */
const PORTIONS = 50;

/** The same number of deliveries to a thousand small rooms and to one large room. */
export async function benchRooms(): Promise<Report> {
  const small = await compare('1,000 rooms of 5', (kind) => measureRooms(kind, ROOMS));
  const large = await compare('one room of 5,000', (kind) => measureRooms(kind, 1));
  const rowsOf = ({ row }: typeof small, goal: { atMost?: number }) => [
    row('server CPU for each delivery (µs)', 'cpuUs', goal),
    row('publish to receive, p50 (ms)', 'p50Ms', {}),
    row('publish to receive, p99 (ms)', 'p99Ms', {}),
  ];
  return {
    name: 'rooms',
    title: 'Rooms: a thousand small ones beside a large one',
    notes: [
      '5,000 clients; each second every room has one event of 280 bytes, spread over that second, so that either way 5,000 are delivered. In small rooms an event is read, put in order and framed for five, in the large one for 5,000: the difference is what an event costs before anybody gets it. The floor has rooms too, and nothing else.',
    ],
    rows: [...rowsOf(small, { atMost: 1.2 }), ...rowsOf(large, {})],
  };
}

function measureRooms(kind: TargetKind, rooms: number) {
  const work = async (target: RealtimeTarget) => {
    const subscribers = await target.subscribe(CLIENTS);
    await run(target, subscribers, 0, WARM_UP_ROUNDS);
    subscribers.delays.length = 0;
    const before = { cpu: cpuSecondsOf(target.server.pid), received: subscribers.received() };
    await run(target, subscribers, WARM_UP_ROUNDS, ROUNDS);
    const cpuSeconds = cpuSecondsOf(target.server.pid) - before.cpu;
    subscribers.close();
    return {
      cpuUs: (cpuSeconds * 1e6) / (subscribers.received() - before.received),
      p50Ms: percentile(subscribers.delays, 0.5),
      p99Ms: percentile(subscribers.delays, 0.99),
    };
  };
  return withTarget(kind, work, rooms);
}

/** So many rounds after `done` others: one event in every room, and everybody has it. */
async function run({ streams, publish }: RealtimeTarget, subscribers: Subscribers, done: number, rounds: number) {
  const expected = subscribers.received() + rounds * CLIENTS;
  const size = Math.ceil(streams.length / PORTIONS);
  for (let seq = done + 1; seq <= done + rounds; seq += 1) {
    const begin = performance.now();
    for (let portion = 0; portion < PORTIONS; portion += 1) {
      await publish(streams.slice(portion * size, (portion + 1) * size).map((stream) => makeEvent(stream, seq)));
      await delay(Math.max(0, begin + ((portion + 1) * ROUND_MS) / PORTIONS - performance.now()));
    }
  }
  await untilReceived(subscribers, expected);
}
