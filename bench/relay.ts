import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { openBus } from '@/lib/backend/bus/open-bus';
import { createLogger } from '@/lib/backend/log/logger';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { streamName } from '@/lib/protocol/streams';
import { ROOT, SIDECAR_BUNDLE } from '@/scripts/paths';
import { findFreePort } from '@/scripts/processes/free-port';
import { findRedisServer, startPrivateRedis } from '@/scripts/redis/private-redis';
import { cpuSecondsOf, percentile, residentBytesOf } from './measure-process';
import { nowMs, type Subscribers, subscribeToFloor, subscribeToSidecar } from './subscribers';

export interface RelayFigures {
  /** Events delivered for each second of the server's processor. */
  readonly deliveredPerCpuSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Bytes of the server for each connection that follows the stream and is quiet. */
  readonly bytesPerConnection: number;
}

export interface RelayLoad {
  readonly subscribers: number;
  readonly events: number;
  /** Events published in one go: 1 is unbunched. */
  readonly bunch: number;
  readonly pauseMs: number;
}

const SECRET = 'b'.repeat(40);
const EPOCH = 'bench';
const READY_POLL_MS = 25;

/** Measures one server under one load, from nothing, and leaves nothing behind. */
export async function measureRelay(kind: 'floor' | 'sidecar', load: RelayLoad): Promise<RelayFigures> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('The bench needs redis-server on PATH.');
  const directory = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const redis = await startPrivateRedis(program, { directory });
  const port = await findFreePort();
  const stream = streamName('board', randomUUID());
  const server = startServer(kind, {
    PORT: String(port),
    REALTIME_PORT: String(port),
    REDIS_URL: redis.url,
    CHANNEL: stream,
  });
  const log = createLogger({ name: 'bench', level: 'silent' });
  const bus = openBus({ kind: 'redis', url: redis.url }, { logger: log });
  const plain = new Redis(redis.url);
  try {
    await bus.generation.write({ generation: randomUUID(), epoch: EPOCH, wholeSince: 0 });
    await untilReady(port);
    const pid = server.pid ?? 0;
    const before = residentBytesOf(pid);
    const subscribers = await subscribe(kind, port, stream, load.subscribers);
    const bytesPerConnection = (residentBytesOf(pid) - before) / load.subscribers;
    const publish = (events: Envelope[]) =>
      kind === 'sidecar'
        ? bus.events.publish(events)
        : Promise.all(events.map((event) => plain.publish(stream, JSON.stringify(event)))).then(() => undefined);
    const cpuBefore = cpuSecondsOf(pid);
    await run(load, subscribers, stream, publish);
    const cpu = cpuSecondsOf(pid) - cpuBefore;
    subscribers.close();
    return {
      deliveredPerCpuSecond: subscribers.received() / cpu,
      p50Ms: percentile(subscribers.delays, 0.5),
      p99Ms: percentile(subscribers.delays, 0.99),
      bytesPerConnection,
    };
  } finally {
    server.kill('SIGKILL');
    plain.disconnect();
    await bus.close();
    await redis.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function startServer(kind: 'floor' | 'sidecar', variables: Record<string, string>): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXTAUTH_SECRET: SECRET,
    LOG_LEVEL: 'silent',
    REALTIME_HOST: '127.0.0.1',
    ...variables,
  };
  if (kind === 'floor') {
    const command = ['--import', 'tsx', join(ROOT, 'bench', 'floor-server.ts')];
    return spawn(process.execPath, command, { env, cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  }
  // The web app's port must differ from the sidecar's.
  return spawn(process.execPath, [SIDECAR_BUNDLE], {
    env: { ...env, PORT: '1' },
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function subscribe(kind: 'floor' | 'sidecar', port: number, stream: ReturnType<typeof streamName>, count: number) {
  const url = `ws://127.0.0.1:${port}/realtime`;
  return kind === 'floor'
    ? subscribeToFloor(url, count)
    : subscribeToSidecar({ url, secret: SECRET, stream, epoch: EPOCH }, count);
}

async function run(
  load: RelayLoad,
  subscribers: Subscribers,
  stream: ReturnType<typeof streamName>,
  publish: (events: Envelope[]) => Promise<void>,
): Promise<void> {
  for (let seq = 1; seq <= load.events; seq += load.bunch) {
    const events = Array.from({ length: load.bunch }, (_, index) => makeEvent(stream, seq + index));
    await publish(events);
    if (load.pauseMs > 0) await delay(load.pauseMs);
  }
  const expected = load.events * load.subscribers;
  const deadline = Date.now() + 60_000;
  while (subscribers.received() < expected) {
    if (Date.now() > deadline)
      throw new Error(`${subscribers.received()} of ${expected} events arrived within a minute`);
    await delay(READY_POLL_MS);
  }
}

/** About 280 bytes, as a card's move. */
function makeEvent(stream: ReturnType<typeof streamName>, seq: number): Envelope {
  return {
    kind: 'event',
    stream,
    epoch: EPOCH,
    seq,
    id: uuidv7(),
    name: 'card.moved',
    version: 1,
    at: new Date().toISOString(),
    actorId: null,
    commandId: null,
    data: { cardId: randomUUID(), position: 'a0V', sentAt: nowMs() },
  };
}

async function untilReady(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    try {
      const socket = await fetch(`http://127.0.0.1:${port}/readyz`);
      await socket.arrayBuffer();
      return;
    } catch {
      await delay(READY_POLL_MS);
    }
  }
  throw new Error('The server did not come up within 20 s.');
}
