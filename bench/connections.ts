import { cpuSecondsOf } from './measure-process';
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
  const entering = await compare('let in by a ticket', (kind) => measureStorm(kind, { follow: false }));
  const following = await compare('and following by a grant', (kind) => measureStorm(kind, { follow: true }));
  const rowsOf = ({ row }: typeof following, goal: { atMost?: number }) => [
    row('until all are served (ms)', 'servedMs', goal),
    row('server CPU for each client (µs)', 'cpuUs', {}),
  ];
  return {
    name: 'storm',
    title: 'Storm: 5,000 clients come at the same moment',
    notes: [
      'From the first knock until the last is served. The floor only upgrades, both times. The sidecar checks and uses up a ticket, reads the marks of its session, enters the connection in Redis and says hello; then it checks a grant, reads the marks again and tells where the stream stands and who is there. One failure would end the run.',
    ],
    rows: [...rowsOf(entering, {}), ...rowsOf(following, { atMost: 1.4 })],
  };
}

function measureStorm(kind: TargetKind, { follow }: { follow: boolean }) {
  return withTarget(kind, async ({ server, subscribe }) => {
    const cpu = cpuSecondsOf(server.pid);
    const subscribers = await subscribe(STORM, { atOnce: STORM, follow });
    const cpuUs = ((cpuSecondsOf(server.pid) - cpu) * 1e6) / STORM;
    subscribers.close();
    return { servedMs: subscribers.connectedInMs, cpuUs };
  });
}
