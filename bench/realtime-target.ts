import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { openBus } from '@/lib/backend/bus/open-bus';
import { createLogger } from '@/lib/backend/log/logger';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { findFreePort } from '@/scripts/processes/free-port';
import { findRedisServer, startPrivateRedis } from '@/scripts/redis/private-redis';
import { BENCH_SECRET, ServerProcess } from './server-process';
import { type SubscribeOptions, type Subscribers, subscribeToFloor, subscribeToSidecar } from './subscribers';

/** The sidecar, or the least that delivers at all: bare `ws` behind bare Redis. */
export type TargetKind = 'floor' | 'sidecar';

export const EPOCH = 'bench';

/** A server under test with a Redis of its own, and streams. */
export interface RealtimeTarget {
  readonly kind: TargetKind;
  readonly server: ServerProcess;
  readonly port: number;
  readonly streams: readonly StreamName[];
  /** The first of the streams, for whoever needs one. */
  readonly stream: StreamName;
  /** Prepares `count` clients, dealt out to the streams, then connects them. */
  subscribe(count: number, options?: SubscribeOptions): Promise<Subscribers>;
  publish(events: Envelope[]): Promise<void>;
}

/** Gives `work` a target from nothing with so many streams, and leaves nothing behind. */
export async function withTarget<Result>(
  kind: TargetKind,
  work: (target: RealtimeTarget) => Promise<Result>,
  streamCount = 1,
): Promise<Result> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('The bench needs redis-server on PATH.');
  const directory = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const redis = await startPrivateRedis(program, { directory });
  const port = await findFreePort();
  const stream = streamName('board', randomUUID());
  const streams = [stream, ...Array.from({ length: streamCount - 1 }, () => streamName('board', randomUUID()))];
  const bus = openBus({ kind: 'redis', url: redis.url }, { logger: createLogger({ name: 'bench', level: 'silent' }) });
  const plain = new Redis(redis.url);
  await bus.generation.write({ generation: randomUUID(), epoch: EPOCH, wholeSince: 0 });
  // The web app's port must differ from the sidecar's.
  const ports = kind === 'floor' ? { PORT: String(port) } : { PORT: '1', REALTIME_PORT: String(port) };
  const server = ServerProcess.start(kind === 'floor' ? 'floor-server.ts' : 'sidecar', {
    ...ports,
    REDIS_URL: redis.url,
  });
  const url = `ws://127.0.0.1:${port}/realtime`;
  try {
    await server.untilReady(`http://127.0.0.1:${port}/readyz`);
    return await work({
      kind,
      server,
      port,
      streams,
      stream,
      subscribe: (count, options = {}) =>
        kind === 'floor'
          ? subscribeToFloor({ url, streams }, count, options)
          : subscribeToSidecar({ url, secret: BENCH_SECRET, streams, epoch: EPOCH }, count, options),
      publish: async (events) => {
        if (kind === 'sidecar') await bus.events.publish(events);
        else await Promise.all(events.map((event) => plain.publish(event.stream, JSON.stringify(event))));
      },
    });
  } finally {
    server.stop();
    plain.disconnect();
    await bus.close();
    await redis.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
