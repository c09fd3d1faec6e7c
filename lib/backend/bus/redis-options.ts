import type { CommonRedisOptions } from 'ioredis';
import {
  COMMAND_TIMEOUT_MS,
  CONNECT_TIMEOUT_MS,
  RECONNECT_AT_MOST_MS,
  RECONNECT_FIRST_MS,
  SILENT_SOCKET_MS,
} from './figures';

/** Milliseconds before the `times`-th try, jittered so that all instances do not knock at once. */
export function reconnectDelay(times: number): number {
  const ceiling = Math.min(RECONNECT_AT_MOST_MS, RECONNECT_FIRST_MS * 2 ** Math.min(times - 1, 10));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

/**
 * Commands fail instead of waiting: nothing is queued while the line is down and nothing is sent again by itself, because
 * whoever called has a better way (the outbox, the client's next try).
 */
export const COMMON_OPTIONS = {
  connectTimeout: CONNECT_TIMEOUT_MS,
  commandTimeout: COMMAND_TIMEOUT_MS,
  socketTimeout: SILENT_SOCKET_MS,
  keepAlive: 5_000,
  maxRetriesPerRequest: 0,
  // RedisLine subscribes again by itself, because it must know when every channel is back.
  autoResubscribe: false,
  maxLoadingRetryTime: RECONNECT_AT_MOST_MS,
  // A master that became a replica behind the same address: connect anew, and reach the new master.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies CommonRedisOptions;

/** Options of one server out of `redis://[user:password@]host[:port][/db]` (`rediss:` for TLS). */
export function parseRedisUrl(text: string) {
  const url = new URL(text);
  const db = Number(url.pathname.slice(1) || '0');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || '6379'),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    ...(Number.isInteger(db) && db > 0 ? { db } : {}),
  };
}

/** A cluster's startup nodes, comma-separated; account and TLS of the first hold for all nodes. */
export function parseClusterUrl(text: string) {
  const [first, ...rest] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parseRedisUrl(part.includes('://') ? part : `redis://${part}`));
  if (first === undefined) throw new Error('the Redis cluster URL names no node');
  const { host, port, db: _clustersHaveOneDatabase, ...redisOptions } = first;
  return {
    nodes: [{ host, port }, ...rest.map((node) => ({ host: node.host, port: node.port }))],
    redisOptions,
  };
}
