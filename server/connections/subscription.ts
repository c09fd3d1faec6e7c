import type { GrantClaims } from '@/lib/backend/tokens/grant-token';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { Room } from '../rooms/room';
import type { Connection } from './connection';

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

/** Takes what comes, whatever its position: a subscriber from before the log began a new life. */
export const TAKES_WHAT_COMES = -1;

/** One connection in one room, from the moment of asking to the end. */
export class Subscription {
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
