import { setTimeout as delay } from 'node:timers/promises';
import { makeEvent } from './make-event';
import { cpuSecondsOf, percentile } from './measure-process';
import { type RealtimeTarget, type TargetKind, withTarget } from './realtime-target';
import { compare, type Report } from './report';
import { type Subscribers, untilReceived } from './subscribers';

interface RelayLoad {
  readonly subscribers: number;
  readonly events: number;
  /** Events published in one go: 1 is unbunched. */
  readonly bunch: number;
  readonly pauseMs: number;
}

const WARM_UP_EVENTS = 100;

/** Delivering one stream to 1,000 people, one event at a time and bunched. */
export async function benchRelay(): Promise<Report> {
  const unbunched: RelayLoad = { subscribers: 1_000, events: 300, bunch: 1, pauseMs: 50 };
  const bunched: RelayLoad = { subscribers: 1_000, events: 1_600, bunch: 8, pauseMs: 20 };
  const one = await compare('one event at a time', (kind) => measureRelay(kind, unbunched));
  const many = await compare('eight at once', (kind) => measureRelay(kind, bunched));
  return {
    name: 'relay',
    title: 'Relay: one stream to 1,000 people',
    notes: [
      '300 events of 280 bytes at 20/s, then 1,600 in bunches of eight, after a warm-up. Where the floor drowns (eight at once), its delays are those of a queue.',
    ],
    rows: [
      one.row('delivered per CPU-second', 'deliveredPerCpuSecond', { atLeast: 0.85 }),
      one.row('publish to receive, p50 (ms)', 'p50Ms', { atMost: 1.15 }),
      one.row('publish to receive, p99 (ms)', 'p99Ms', { atMost: 1.3 }),
      many.row('delivered per CPU-second', 'deliveredPerCpuSecond', { atLeast: 3 }),
      many.row('publish to receive, p50 (ms)', 'p50Ms', {}),
      many.row('publish to receive, p99 (ms)', 'p99Ms', {}),
    ],
  };
}

function measureRelay(kind: TargetKind, load: RelayLoad) {
  return withTarget(kind, async (target) => {
    const subscribers = await target.subscribe(load.subscribers);
    await run({ ...load, events: WARM_UP_EVENTS }, subscribers, target, 0);
    subscribers.delays.length = 0;
    const before = { cpu: cpuSecondsOf(target.server.pid), received: subscribers.received() };
    await run(load, subscribers, target, WARM_UP_EVENTS);
    const cpu = cpuSecondsOf(target.server.pid) - before.cpu;
    subscribers.close();
    return {
      deliveredPerCpuSecond: (subscribers.received() - before.received) / cpu,
      p50Ms: percentile(subscribers.delays, 0.5),
      p99Ms: percentile(subscribers.delays, 0.99),
    };
  });
}

/** Publishes the events of a load from a position on, and waits until everybody has all of them. */
async function run(load: RelayLoad, subscribers: Subscribers, target: RealtimeTarget, after: number): Promise<void> {
  const expected = subscribers.received() + load.events * load.subscribers;
  for (let sent = 0; sent < load.events; sent += load.bunch) {
    const size = Math.min(load.bunch, load.events - sent);
    await target.publish(
      Array.from({ length: size }, (_, index) => makeEvent(target.stream, after + sent + index + 1)),
    );
    await delay(load.pauseMs);
  }
  await untilReceived(subscribers, expected);
}
