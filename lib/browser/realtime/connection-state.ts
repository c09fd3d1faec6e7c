import type { HelloFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { Ladder } from './ladder';
import type { TransportKind } from './sync-state';

/** Numbers the transports that one connection opens, so that a late word of an earlier one is recognised and ignored. */
export type AttemptId = number;

interface Remembered {
  readonly ladder: Ladder;
  readonly nextAttempt: AttemptId;
  /** The cookie did not do; the next attempt brings a one-use ticket. */
  readonly withTicket: boolean;
}

/** Where one connection to the sidecar stands. Streams have a machine of their own (stream-machine.ts). */
export type ConnectionState = Remembered &
  (
    | { readonly name: 'idle' }
    | {
        readonly name: 'connecting';
        readonly attempt: AttemptId;
        readonly transport: TransportKind;
        /** The app has said where the sidecar is: what is silent from now on is the way there. */
        readonly isKnocking: boolean;
      }
    | ({ readonly name: 'live'; readonly attempt: AttemptId; readonly transport: TransportKind } & LiveFields)
    /** `until` is in ms of this browser's clock. */
    | { readonly name: 'waiting'; readonly until: number }
    | { readonly name: 'offline' }
    | { readonly name: 'stopped'; readonly closeCode: number }
    | { readonly name: 'signedOut' }
  );

interface LiveFields {
  readonly connectionId: Id;
  readonly since: number;
  readonly pingEveryMs: number;
  readonly pongWithinMs: number;
  readonly nextRef: number;
  /** The ping that has no pong yet. */
  readonly awaiting: { readonly ref: number; readonly sentAt: number } | null;
  /** The next better transport, which is being tried while this one carries. */
  readonly climb: { readonly attempt: AttemptId; readonly transport: TransportKind } | null;
}

export type LiveState = Extract<ConnectionState, { name: 'live' }>;
export type ConnectionTimer = 'connect' | 'ping' | 'pong' | 'healthy' | 'climb' | 'climbLimit' | 'retry';

export type ConnectionInput =
  | { readonly type: 'start'; readonly online: boolean }
  | { readonly type: 'stop' }
  /** Where the sidecar is is known, and the transport is being opened. */
  | { readonly type: 'knocking'; readonly attempt: AttemptId }
  | { readonly type: 'hello'; readonly attempt: AttemptId; readonly frame: HelloFrame }
  | { readonly type: 'pong'; readonly attempt: AttemptId; readonly ref: number }
  /** Closed, failed, or never opened. Whatever has no close code of its own comes as 1006. */
  | { readonly type: 'ended'; readonly attempt: AttemptId; readonly code: number }
  | { readonly type: 'timer'; readonly timer: ConnectionTimer }
  | { readonly type: 'online' | 'offline' | 'visible' | 'retryNow' | 'signedIn' };

export type ConnectionEffect =
  /** Ask where the sidecar is, fetch a ticket if one is needed, and open. */
  | {
      readonly type: 'open';
      readonly attempt: AttemptId;
      readonly transport: TransportKind;
      readonly withTicket: boolean;
    }
  | { readonly type: 'close'; readonly attempt: AttemptId; readonly code: number }
  | { readonly type: 'ping'; readonly attempt: AttemptId; readonly ref: number }
  | { readonly type: 'startTimer'; readonly timer: ConnectionTimer; readonly delayMs: number }
  | { readonly type: 'clearTimer'; readonly timer: ConnectionTimer }
  | { readonly type: 'clearTimers' }
  /** Frames can be sent on this attempt now; every stream subscribes anew. */
  | { readonly type: 'lineUp'; readonly attempt: AttemptId }
  | { readonly type: 'lineDown' }
  /** The connection's id changed under a line that stays: presence is told again. */
  | { readonly type: 'renamed' };

/** What a step may know of the world: the clock, one random number in [0, 1), and when something was last heard. */
export interface Moment {
  readonly now: number;
  readonly random: number;
  readonly heardAt: number;
}

export interface ConnectionStep {
  readonly state: ConnectionState;
  readonly effects: readonly ConnectionEffect[];
}
