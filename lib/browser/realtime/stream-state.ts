import type { RefusalCode } from '@/lib/protocol/frames/server-frames';

interface Remembered {
  /** Whether frames can be sent now. */
  readonly line: boolean;
  /** Failures in a row, for the back-off. */
  readonly failures: number;
}

/** What a stream that rests after a failure does next. */
export type NextStep = 'load' | 'renew' | 'subscribe' | 'catchUp';

/**
 * Where one stream of this tab stands. `subscribed`: the sidecar delivers it, so that events arrive (and are held) while
 * something else is fetched.
 */
export type StreamState = Remembered &
  /** A snapshot is on its way; `again`: something came meanwhile that needs another one after it. */
  (
    | { readonly name: 'loading'; readonly subscribed: boolean; readonly again: boolean }
    /** There is a position, and no line to resume on. */
    | { readonly name: 'parked' }
    /** The grant is too old to subscribe with. */
    | { readonly name: 'renewing' }
    | { readonly name: 'subscribing' }
    | { readonly name: 'live' }
    /** The missing events are fetched from the log. */
    | { readonly name: 'catchingUp'; readonly subscribed: boolean }
    | { readonly name: 'resting'; readonly next: NextStep; readonly subscribed: boolean }
    | { readonly name: 'refused'; readonly reason: 'forbidden' | 'notFound' }
    | { readonly name: 'failed' }
  );

/** How a request for the stream failed. `later`: no answer, or not now. */
export type StreamFailure = 'later' | 'forbidden' | 'notFound' | 'snapshotRequired' | 'defect';

export type StreamInput =
  | { readonly type: 'open'; readonly hasCopy: boolean; readonly line: boolean }
  | { readonly type: 'lineUp' | 'lineDown' }
  /** `newEpoch`: the snapshot belongs to another life of the log than what was confirmed before. */
  | { readonly type: 'loaded'; readonly newEpoch: boolean }
  | { readonly type: 'loadFailed'; readonly failure: StreamFailure }
  | { readonly type: 'subscribed' }
  | { readonly type: 'refused'; readonly code: RefusalCode }
  | { readonly type: 'revoked'; readonly code: 'forbidden' | 'grant_expired' }
  | { readonly type: 'grantStale' }
  | { readonly type: 'grantRenewed'; readonly newEpoch: boolean }
  | { readonly type: 'grantRefused'; readonly code: RefusalCode }
  | { readonly type: 'renewFailed' }
  /** A hole was not filled in time, or is known not to be. */
  | { readonly type: 'behind' }
  /** An event of another epoch, or one that only a snapshot can tell. */
  | { readonly type: 'mustReload' }
  | { readonly type: 'caughtUp' }
  | { readonly type: 'catchUpFailed'; readonly failure: StreamFailure }
  | { readonly type: 'rested' }
  /** The person asks for it again. */
  | { readonly type: 'retry' };

export type StreamEffect =
  | { readonly type: 'load' | 'renew' | 'subscribe' | 'unsubscribe' | 'catchUp' }
  /** Stop what was being fetched: its answer no longer matters. */
  | { readonly type: 'abandon' }
  /** Call `rested` after the back-off. */
  | { readonly type: 'rest'; readonly failures: number }
  /** Nobody may read it here any more: delete what this browser keeps of it. */
  | { readonly type: 'forget'; readonly reason: 'forbidden' | 'notFound' };

export interface StreamStep {
  readonly state: StreamState;
  readonly effects: readonly StreamEffect[];
}
