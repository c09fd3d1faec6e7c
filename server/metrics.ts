import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { WireEvent } from '@/lib/backend/bus/ports';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { Ending } from './connections/ending';
import { TRANSPORTS, type Transport } from './outlets/outlet';

const AT = '"at":"';
const TIMESTAMP_LENGTH = '2026-11-24T03:00:00.123Z'.length;
const LAG_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30];
const BEHIND_BUCKETS = [0, 1, 2, 5, 10, 50, 100, 500];

export interface MetricsSources {
  readonly now: () => number;
  readonly connections: (transport: Transport) => number;
  readonly slowReaders: () => number;
  readonly subscriptions: () => number;
  readonly rooms: () => number;
  readonly isBusUp: () => boolean;
}

/** What an operator can see of one sidecar, in Prometheus' text format. Each sidecar has a registry of its own. */
export class Metrics {
  readonly registry = new Registry();
  readonly #now: () => number;
  readonly #lag: Histogram;
  readonly #closes: Counter<'code'>;
  readonly #refusals: Counter<'code'>;
  readonly eventsRelayed = this.#counter('events_relayed_total', 'Events that went out to rooms.');
  readonly holesFilled = this.#counter('holes_filled_total', 'Holes in a stream that the buffer filled.');
  readonly gaps = this.#counter('gaps_total', 'Holes that could not be filled and were told to clients.');
  readonly replayed = this.#counter('events_replayed_total', 'Events sent to clients that had missed them.');
  readonly malformed = this.#counter('frames_malformed_total', 'Frames that could not be read.');
  readonly rateLimited = this.#counter('frames_rate_limited_total', 'Frames refused because too many came.');
  readonly revoked = this.#counter(
    'subscriptions_revoked_total',
    'Subscriptions ended by a revocation or an expired grant.',
  );
  readonly upgradesRefused = this.#counter(
    'handshakes_refused_total',
    'Handshakes and requests without a right to enter.',
  );
  readonly behind = new Histogram({
    name: 'baton_sidecar_client_behind_events',
    help: 'How many events a client had been sent and not applied, at each ping.',
    buckets: BEHIND_BUCKETS,
    registers: [this.registry],
  });

  constructor(sources: MetricsSources) {
    this.#now = sources.now;
    this.#lag = new Histogram({
      name: 'baton_sidecar_event_lag_seconds',
      help: "From an event's commit (the database's clock) to its writing to the sockets.",
      buckets: LAG_BUCKETS_S,
      registers: [this.registry],
    });
    this.#closes = new Counter({
      name: 'baton_sidecar_closes_total',
      help: 'Connections that ended: by close code, left by the client, or a poll that was answered.',
      labelNames: ['code'],
      registers: [this.registry],
    });
    this.#refusals = new Counter({
      name: 'baton_sidecar_refusals_total',
      help: 'Subscriptions refused, by code.',
      labelNames: ['code'],
      registers: [this.registry],
    });
    const connections = new Gauge({
      name: 'baton_sidecar_connections',
      help: 'Open connections, by transport.',
      labelNames: ['transport'],
      registers: [this.registry],
      collect: () => {
        for (const transport of TRANSPORTS) connections.set({ transport }, sources.connections(transport));
      },
    });
    this.#gauge('subscriptions', 'Subscriptions of all connections.', sources.subscriptions);
    this.#gauge('slow_readers', 'Connections that do not keep up.', sources.slowReaders);
    this.#gauge('rooms', 'Streams that this instance follows.', sources.rooms);
    this.#gauge('bus_up', '1 while events flow from the bus.', () => (sources.isBusUp() ? 1 : 0));
    this.#gauge('heap_used_bytes', 'Memory in use by JavaScript.', () => process.memoryUsage().heapUsed);
    this.#gauge('resident_bytes', 'Memory of the whole process.', () => process.memoryUsage.rss());
  }

  /** The envelope's own timestamp is found without parsing: it stands before anything that a person wrote. */
  observeLag(event: WireEvent): void {
    const start = event.json.indexOf(AT);
    if (start === -1) return;
    const at = Date.parse(event.json.slice(start + AT.length, start + AT.length + TIMESTAMP_LENGTH));
    if (!Number.isNaN(at)) this.#lag.observe(Math.max(0, this.#now() - at) / 1_000);
  }

  countClose(how: Ending): void {
    this.#closes.inc({ code: how });
  }

  countRefusal(code: RefusalCode): void {
    this.#refusals.inc({ code });
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name: `baton_sidecar_${name}`, help, registers: [this.registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name: `baton_sidecar_${name}`,
      help,
      registers: [this.registry],
      collect: () => gauge.set(read()),
    });
  }
}
