import type { SharedFrame } from '../outlets/shared-frame';

/** Takes what comes, whatever its position: a follower from before the log began a new life. */
export const TAKES_WHAT_COMES = -1;

/** What a room needs to know of somebody who follows it: how to write to them, and what they have already. */
export interface Follower {
  readonly connection: { write(frame: SharedFrame): void; readonly slowSince: number | null };
  /** Events up to this position are not for this client: it has them already. */
  floor: number;
  /** The next presence frame must be a whole state, since a difference would have nothing to refer to. */
  needsPresenceState: boolean;
}
