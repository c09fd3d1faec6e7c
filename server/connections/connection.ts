import type { GrantClaims } from '@/lib/backend/tokens/grant-token';
import { CLOSE_CODES, type CloseCode } from '@/lib/protocol/close-codes';
import { SLOW_READER_CLOSE_BYTES, SLOW_READER_DROP_PRESENCE_BYTES } from '@/lib/protocol/figures';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { RefusalCode, ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '../clock';
import type { Outlet } from '../outlets/outlet';
import { SharedFrame } from '../outlets/shared-frame';
import type { Follower } from '../rooms/follower';
import type { Room } from '../rooms/room';
import { CatchUps } from './catch-ups';
import { ClientLimits } from './client-limits';
import type { Ending } from './ending';

/** What is proven of whoever opened a connection. `expiresAt` (ms) is the cookie's; a ticket says nothing of its session's end. */
export interface Identity {
  readonly userId: Id;
  readonly sid: Id;
  readonly expiresAt: number;
}

/** `draining`: told to go, and served until `closeAt`. `closed`: nothing goes out any more. */
export type ConnectionState =
  | { readonly name: 'open' }
  | { readonly name: 'draining'; readonly closeAt: number }
  | { readonly name: 'closed' };

const OPEN: ConnectionState = { name: 'open' };
const CLOSED: ConnectionState = { name: 'closed' };

export interface ConnectionOptions {
  readonly id: Id;
  readonly identity: Identity;
  readonly outlet: Outlet;
  readonly clock: Clock;
  readonly rateFactor: number;
  /** Called once, at the end. */
  readonly onEnd: (connection: Connection, how: Ending) => void;
}

/** One client, whatever its transport: who it is, what it has subscribed, what it may still say. It owns no socket. */
export class Connection {
  readonly id: Id;
  readonly identity: Identity;
  readonly outlet: Outlet;
  readonly openedAt: number;
  readonly limits: ClientLimits;
  readonly subscriptions = new Map<StreamName, Subscription>();
  readonly catchUps = new CatchUps();
  state: ConnectionState = OPEN;
  /** When the client was last heard; where it cannot speak, when it was last sent a sign of life. */
  heardAt: number;
  /** Since when more is queued than a reader that keeps up would leave; null when it keeps up. */
  slowSince: number | null = null;
  /** When the bus is next told that this connection lives. */
  refreshAt = 0;
  readonly #clock: Clock;
  readonly #onEnd: ConnectionOptions['onEnd'];

  constructor({ id, identity, outlet, clock, rateFactor, onEnd }: ConnectionOptions) {
    const now = clock.now();
    this.id = id;
    this.identity = identity;
    this.outlet = outlet;
    this.openedAt = now;
    this.heardAt = now;
    this.limits = new ClientLimits(rateFactor, now);
    this.#clock = clock;
    this.#onEnd = onEnd;
  }

  get isClosed(): boolean {
    return this.state === CLOSED;
  }

  /** Bytes that may be added at once without making a slow reader of a good one. */
  get spareBytes(): number {
    return SLOW_READER_CLOSE_BYTES - SLOW_READER_DROP_PRESENCE_BYTES - this.outlet.queuedBytes;
  }

  send(frame: ServerFrame): void {
    this.write(SharedFrame.of(frame));
  }

  write(frame: SharedFrame): void {
    if (this.state === CLOSED) return;
    this.outlet.write(frame);
    const queued = this.outlet.queuedBytes;
    if (queued <= SLOW_READER_DROP_PRESENCE_BYTES) return;
    this.slowSince ??= this.#clock.now();
    if (queued > SLOW_READER_CLOSE_BYTES) this.close(CLOSE_CODES.slowReader);
  }

  /** Ends it from this side. */
  close(code: CloseCode): void {
    if (this.state === CLOSED) return;
    this.state = CLOSED;
    this.outlet.close(code);
    this.#onEnd(this, code);
  }

  /** It is over already, not by our doing. */
  leave(how: 'left' | 'polled'): void {
    if (this.state === CLOSED) return;
    this.state = CLOSED;
    this.#onEnd(this, how);
  }
}

/** What of a grant must be kept while it lasts: whom it names is known from the connection, the stream from the subscription. */
export type HeldGrant = Pick<GrantClaims, 'scope' | 'asOf' | 'exp'>;

/** The newest thing that this connection has shown of itself in this room. */
export interface ShownPresence {
  readonly clock: number;
  readonly state: PresenceState;
  /** When the client said so, and when the bus was last told. */
  readonly saidAt: number;
  toldAt: number;
  /** A telling is on its way and will take the newest. */
  isPlanned: boolean;
}

/** One connection in one room, from the moment of asking to the end. */
export class Subscription implements Follower {
  state: 'opening' | 'live' | 'ended' = 'opening';
  /** What to answer when it ends before it is live. */
  refusal: RefusalCode = 'internal';
  grant: HeldGrant | null = null;
  room: Room | null = null;
  /** Events up to this position are not for this client: it has them already. */
  floor = 0;
  /** What the client has said that it applied. */
  applied = 0;
  presence: ShownPresence | null = null;
  /** The next presence frame must be a whole state, since a difference would have nothing to refer to. */
  needsPresenceState = true;

  constructor(
    readonly connection: Connection,
    readonly stream: StreamName,
  ) {}
}
