import { type TargetKind, withTarget } from './realtime-target';
import { compare, type Report } from './report';

const IDLE = 10_000;
const STORM = 5_000;

/** What a quiet connection holds, at 10,000 of them. */
export async function benchIdle(): Promise<Report> {
  const idle = await compare('10,000 quiet connections', measureIdle);
  return {
    name: 'idle',
    title: 'Idle: memory of a connection at 10,000',
    notes: [
      'Each is signed in by a ticket, follows a stream by a grant and shows its presence; the floor does nothing of that. What the process holds after a collection of garbage, less what it held before.',
    ],
    rows: [
      idle.row('resident bytes a connection', 'residentBytes', { atMost: 1.5 }),
      idle.row('heap and buffers a connection', 'usedBytes', {}),
    ],
  };
}

function measureIdle(kind: TargetKind) {
  return withTarget(kind, async ({ server, subscribe }) => {
    const before = await server.memory();
    const subscribers = await subscribe(IDLE, { presence: true });
    const after = await server.memory();
    subscribers.close();
    return { residentBytes: (after.rss - before.rss) / IDLE, usedBytes: (after.used - before.used) / IDLE };
  });
}

/** 5,000 clients that knock at the same moment. */
export async function benchStorm(): Promise<Report> {
  const storm = await compare('5,000 at once', measureStorm);
  return {
    name: 'storm',
    title: 'Storm: 5,000 clients come at the same moment',
    notes: [
      'From the first knock until the last is served: on the sidecar a ticket is checked, a grant is checked and a stream is followed; the floor only upgrades. One failure would end the run.',
    ],
    rows: [storm.row('until all are served (ms)', 'servedMs', { atMost: 1.4 })],
  };
}

function measureStorm(kind: TargetKind) {
  return withTarget(kind, async ({ subscribe }) => {
    const subscribers = await subscribe(STORM, { atOnce: STORM });
    subscribers.close();
    return { servedMs: subscribers.connectedInMs };
  });
}
