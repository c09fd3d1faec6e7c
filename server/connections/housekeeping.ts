import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import {
  PING_EVERY_MS,
  SILENCE_LIMIT_MS,
  SLOW_READER_CLOSE_MS,
  SLOW_READER_DROP_PRESENCE_BYTES,
} from '@/lib/protocol/figures';
import type { Cancel } from '../clock';
import type { Revocations } from '../grants/revocations';
import { inBackground } from '../in-background';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { pongFrame } from './pong';
import { sweepPresence } from './show-presence';

const SWEEP_EVERY_MS = 1_000;
/** What the bus forgot with its memory is told again within this time, not all at once. */
const TELL_AGAIN_WITHIN_MS = 5_000;

/**
 * Everything that depends on time passing, once a second for all: silence, expiry, slow readers, refreshes. One timer for
 * ten thousand connections costs less than ten thousand timers, and a second is exact enough for each of these.
 */
export class Housekeeping {
  #cancel: Cancel = () => {};

  constructor(
    private readonly context: SidecarContext,
    private readonly revocations: Revocations,
  ) {}

  start(): void {
    this.#cancel = this.context.clock.every(SWEEP_EVERY_MS, () => this.sweep());
  }

  stop(): void {
    this.#cancel();
  }

  /** The bus has lost its memory and is back. */
  tellAgain(): void {
    const now = this.context.clock.now();
    let index = 0;
    for (const connection of this.context.connections.all()) {
      connection.refreshAt = now + (index % TELL_AGAIN_WITHIN_MS);
      index += 1;
      for (const { presence } of connection.subscriptions.values()) {
        if (presence !== null) presence.toldAt = Number.NEGATIVE_INFINITY;
      }
    }
  }

  sweep(): void {
    const { clock, connections, rooms, parkedPolls, postLimits } = this.context;
    const now = clock.now();
    for (const connection of connections.all()) this.#check(connection, now);
    rooms.sweep(now);
    parkedPolls.sweep(now);
    postLimits.sweep(now);
  }

  #check(connection: Connection, now: number): void {
    const { identity } = connection;
    if (identity.expiresAt <= now) connection.close(CLOSE_CODES.sessionExpired);
    else if (connection.outlet.transport === 'websocket') this.#checkSilence(connection, now);
    else this.#showLife(connection, now);
    if (connection.slowSince !== null) this.#checkSlow(connection, connection.slowSince, now);
    if (connection.isClosed) return;
    for (const subscription of connection.subscriptions.values()) {
      if (subscription.grant !== null && subscription.grant.exp <= now)
        this.revocations.revoke(subscription, 'grant_expired');
      else sweepPresence(this.context, subscription, now);
    }
    if (connection.refreshAt <= now) {
      inBackground(this.context.connections.refresh(connection), this.context.log, 'refreshing a connection');
    }
  }

  #checkSilence(connection: Connection, now: number): void {
    if (now - connection.heardAt >= SILENCE_LIMIT_MS) connection.close(CLOSE_CODES.noPing);
  }

  /** Who cannot ping is told as often that the line stands, and where its streams are. */
  #showLife(connection: Connection, now: number): void {
    if (now - connection.heardAt < PING_EVERY_MS) return;
    connection.heardAt = now;
    connection.send(pongFrame(this.context, connection, 0));
  }

  #checkSlow(connection: Connection, since: number, now: number): void {
    if (connection.outlet.queuedBytes > SLOW_READER_DROP_PRESENCE_BYTES) {
      if (now - since >= SLOW_READER_CLOSE_MS) connection.close(CLOSE_CODES.slowReader);
      return;
    }
    connection.slowSince = null;
    for (const subscription of connection.subscriptions.values()) {
      if (subscription.state === 'live') subscription.room?.presence?.catchUp(subscription);
    }
  }
}
