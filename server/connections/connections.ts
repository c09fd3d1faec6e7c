import type { Bus, ConnectionEntry } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { CLOSE_CODES, type CloseCode } from '@/lib/protocol/close-codes';
import { MAX_CONNECTIONS_PER_USER } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import { inBackground } from '../in-background';
import type { Metrics } from '../metrics';
import type { Outlet, Transport } from '../outlets/outlet';
import type { Rooms } from '../rooms/rooms';
import type { Subscription } from './connection';
import { Connection, type Identity } from './connection';
import type { Ending } from './ending';

/** The bus forgets a connection so long after it was last told of it. */
export const CONNECTION_KEPT_MS = 60_000;
export const CONNECTION_REFRESH_MS = 20_000;
/** Between two long polls a client is still here. */
const POLL_KEPT_MS = 30_000;

export interface ConnectionsOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly rooms: Rooms;
  readonly rateFactor: number;
}

/** The connections of this instance, and what must happen when one comes or goes. */
export class Connections {
  readonly #options: ConnectionsOptions;
  readonly #byId = new Map<Id, Connection>();
  /** What the bus is still being told of those who have left. */
  readonly #farewells = new Set<Promise<void>>();

  constructor(options: ConnectionsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#byId.size;
  }

  all(): Iterable<Connection> {
    return this.#byId.values();
  }

  get(id: Id): Connection | undefined {
    return this.#byId.get(id);
  }

  count(transport: Transport): number {
    let count = 0;
    for (const { outlet } of this.#byId.values()) if (outlet.transport === transport) count += 1;
    return count;
  }

  countSubscriptions(): number {
    let count = 0;
    for (const { subscriptions } of this.#byId.values()) count += subscriptions.size;
    return count;
  }

  countSlow(): number {
    let count = 0;
    for (const { slowSince } of this.#byId.values()) if (slowSince !== null) count += 1;
    return count;
  }

  /** Takes a client in whose identity is proven. An older connection under the same id is continued by this one. */
  open(id: Id, identity: Identity, outlet: Outlet): Connection {
    const { bus, clock, log, metrics, rateFactor } = this.#options;
    const connection = new Connection({
      id,
      identity,
      outlet,
      clock,
      rateFactor,
      onEnd: (ended, how) => {
        metrics.countClose(how);
        this.#farewell(ended, how);
      },
    });
    const before = this.#byId.get(id);
    this.#byId.set(id, connection);
    before?.close(CLOSE_CODES.displaced);
    connection.refreshAt = clock.now() + CONNECTION_REFRESH_MS;
    const registered = bus.connections
      .register(entryOf(connection), MAX_CONNECTIONS_PER_USER, CONNECTION_KEPT_MS)
      .then((displaced) => {
        for (const displacedId of displaced) this.displace(displacedId);
        // It may have gone while it was being entered.
        if (connection.isClosed && this.#byId.get(id) === undefined) return this.#forget(entryOf(connection));
      });
    inBackground(registered, log, 'entering a connection');
    return connection;
  }

  /** Closes a connection in whose place the person has opened a newer one; it may be another instance's. */
  displace(id: Id): void {
    this.#byId.get(id)?.close(CLOSE_CODES.displaced);
  }

  /** Tells the bus that a connection lives, and what it follows. */
  refresh(connection: Connection): Promise<void> {
    connection.refreshAt = this.#options.clock.now() + CONNECTION_REFRESH_MS;
    return this.#options.bus.connections.refresh(entryOf(connection), CONNECTION_KEPT_MS);
  }

  /** Ends a subscription, whatever its state: nothing of its room reaches the client any more, nor is it seen there. */
  end(subscription: Subscription): void {
    if (subscription.state === 'ended') return;
    this.#detach(subscription);
    const { stream, connection, presence } = subscription;
    // Without a socket, presence comes by HTTP and perhaps through another instance: nobody knows whether there is any.
    if (presence === null && connection.outlet.transport === 'websocket') return;
    const { bus, log } = this.#options;
    inBackground(bus.presence.remove(stream, connection.id), log, 'removing presence');
  }

  closeAll(code: CloseCode): void {
    for (const connection of [...this.#byId.values()]) connection.close(code);
  }

  /** Resolves when the bus knows of everybody who has left. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#farewells);
  }

  #sayFarewell(farewell: Promise<void>): void {
    this.#farewells.add(farewell);
    const done = () => this.#farewells.delete(farewell);
    inBackground(farewell.finally(done), this.#options.log, 'removing a connection');
  }

  #detach(subscription: Subscription): void {
    const { connection, stream, room } = subscription;
    subscription.state = 'ended';
    if (connection.subscriptions.get(stream) === subscription) connection.subscriptions.delete(stream);
    if (room === null) return;
    room.leave(subscription);
    this.#options.rooms.release(room);
  }

  #farewell(connection: Connection, how: Ending): void {
    const { bus, log } = this.#options;
    const entry = entryOf(connection);
    const shown: StreamName[] = [];
    for (const subscription of [...connection.subscriptions.values()]) {
      if (subscription.presence !== null) shown.push(subscription.stream);
      this.#detach(subscription);
    }
    if (this.#byId.get(connection.id) !== connection) return;
    this.#byId.delete(connection.id);
    if (how === 'polled') {
      inBackground(bus.connections.refresh(entry, POLL_KEPT_MS), log, 'keeping a poll');
    } else if (connection.outlet.transport === 'websocket') {
      this.#sayFarewell(this.#remove(entry, shown));
    } else {
      this.#sayFarewell(this.#forget(entry));
    }
  }

  /** Removes a connection without a socket, unless the client goes on with it on another instance. */
  async #forget(entry: ConnectionEntry): Promise<void> {
    const known = await this.#options.bus.connections.find(entry.connectionId);
    if (known === null || known.openedAt === entry.openedAt) await this.#remove(entry, entry.streams);
  }

  async #remove({ userId, connectionId }: ConnectionEntry, shown: readonly StreamName[]): Promise<void> {
    const { connections, presence } = this.#options.bus;
    await Promise.all([
      connections.remove(userId, connectionId),
      ...shown.map((stream) => presence.remove(stream, connectionId)),
    ]);
  }
}

function entryOf({ id, identity, openedAt, subscriptions }: Connection): ConnectionEntry {
  const streams: StreamName[] = [];
  for (const { stream, state } of subscriptions.values()) if (state === 'live') streams.push(stream);
  return { connectionId: id, userId: identity.userId, sid: identity.sid, openedAt, streams };
}
