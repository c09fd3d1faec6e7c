import { Redis } from 'ioredis';
import { HEARTBEAT_MS } from './figures';
import { readLife } from './read-life';
import type { RedisConnection, RedisConnectionEvents } from './redis-connection';
import { COMMON_OPTIONS, parseRedisUrl, reconnectDelay } from './redis-options';

const CHANNELS_PER_COMMAND = 500;

/** One server: a connection for commands and a dedicated one that only listens. */
export function connectSingle(url: string, events: RedisConnectionEvents): RedisConnection {
  const options = {
    ...COMMON_OPTIONS,
    ...parseRedisUrl(url),
    enableOfflineQueue: false,
    retryStrategy: reconnectDelay,
  };
  const commands = new Redis({ ...options, connectionName: 'baton' });
  const subscriber = new Redis({ ...options, connectionName: 'baton-subscriber' });
  const both = [commands, subscriber];

  for (const redis of both) {
    redis.on('error', events.onError);
    redis.on('close', () => events.onLost(`${redis.options.connectionName}: connection closed`));
    redis.on('ready', () => {
      if (both.every((one) => one.status === 'ready')) events.onFound();
    });
  }
  subscriber.on('message', events.onMessage);

  // A line that is dead without a sign (a dropped NAT entry) shows only when something is asked on it.
  const heartbeat = setInterval(() => {
    for (const redis of both) {
      if (redis.status === 'ready') redis.ping().catch(events.onError);
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    get commands() {
      writeAtEndOfTurn(commands);
      return commands;
    },
    publishCommand: 'PUBLISH',
    canCommand: () => commands.status === 'ready',
    canListen: () => subscriber.status === 'ready',
    async subscribe(channel) {
      await subscriber.subscribe(channel);
    },
    async unsubscribe(channel) {
      await subscriber.unsubscribe(channel);
    },
    async resubscribe(channels) {
      const sent: Promise<unknown>[] = [];
      for (let at = 0; at < channels.length; at += CHANNELS_PER_COMMAND) {
        sent.push(subscriber.subscribe(...channels.slice(at, at + CHANNELS_PER_COMMAND)));
      }
      await Promise.all(sent);
    },
    lives: () => readLife(commands),
    async close() {
      clearInterval(heartbeat);
      // QUIT lets what was sent be answered; where there is no line, or no answer, the socket is dropped.
      await Promise.all(both.map((redis) => redis.quit().catch(() => redis.disconnect())));
    },
  };
}

/**
 * Commands of one turn of the event loop go out in one write: where thousands of clients come at once, a write for each of their
 * five commands is a quarter of the sidecar's work. The library's own pipelines would keep the next batch until the last is answered.
 */
function writeAtEndOfTurn({ stream }: Redis): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}
