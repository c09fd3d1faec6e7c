import { createLogger, type Logger } from '@/lib/backend/log/logger';
import { PRESENCE_EXPIRES_MS } from '@/lib/protocol/figures';
import { createMemoryBus } from './memory-bus';
import type { Bus } from './ports';
import { createRedisBus } from './redis-bus';

/**
 * Where the bus is. `url` is `redis://[user:password@]host[:port]`, `rediss:` for TLS; with `cluster` it may name several
 * nodes, separated by commas. Installations that share a Redis each need a `prefix` of their own.
 */
export type BusLocation =
  | { readonly kind: 'redis'; readonly url: string; readonly cluster?: boolean; readonly prefix?: string }
  | { readonly kind: 'memory' };

export interface BusOptions {
  readonly logger?: Logger;
  /** How long a presence entry lives without being refreshed; the protocol's figure unless told. */
  readonly presenceTtlMs?: number;
}

/**
 * Opens the bus. It returns at once: calls made before the first connection stands wait for it up to 2 s; when the line is
 * lost later, calls reject at once with `BusUnavailableError` until it is back. `ping` tells whether it works.
 */
export function openBus(location: BusLocation, options: BusOptions = {}): Bus {
  const logger = options.logger ?? createLogger({ name: 'bus' });
  const presenceTtlMs = options.presenceTtlMs ?? PRESENCE_EXPIRES_MS;
  if (location.kind === 'memory') return createMemoryBus({ logger, presenceTtlMs });
  const { url, cluster = false, prefix = 'baton' } = location;
  return createRedisBus({ url, cluster, prefix, logger, presenceTtlMs });
}
