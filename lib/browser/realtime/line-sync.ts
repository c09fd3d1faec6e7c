import { assertNever } from '@/lib/domain/assert-never';
import type { LineStatus } from './line';
import type { StreamSession } from './stream-session';
import type { SyncState, TransportKind } from './sync-state';

type Without<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;

/** A sync state before the outbox and the clock on the wall have had their say. `until` in ms of this browser's clock. */
export type LineSync =
  | Without<Exclude<SyncState, { kind: 'reconnecting' }>, 'pendingCount'>
  | { readonly kind: 'reconnecting'; readonly until: number };

const LIVE: Record<TransportKind, 'live' | 'liveOverSse' | 'liveOverPolling'> = {
  webSocket: 'live',
  sse: 'liveOverSse',
  longPoll: 'liveOverPolling',
};

/** What the state of the line and of the streams on it comes to. Streams that may not be read do not count as behind. */
export function toLineSync(status: LineStatus, sessions: readonly StreamSession[]): LineSync {
  switch (status.kind) {
    case 'live': {
      const late = sessions.filter(isLate);
      if (late.length === 0) return { kind: LIVE[status.transport] };
      return { kind: 'catchingUp', count: late.reduce((sum, { missing }) => sum + missing, 0) };
    }
    case 'idle':
      return { kind: 'connecting' };
    case 'connecting':
      // The try has begun: there is nothing to wait for. Not `now`, or each reading would differ from the one before.
      return status.isFirst ? { kind: 'connecting' } : { kind: 'reconnecting', until: 0 };
    case 'waiting':
      return { kind: 'reconnecting', until: status.until };
    case 'offline':
      return { kind: 'offline' };
    case 'signedOut':
      return { kind: 'signedOut' };
    case 'stopped':
      return { kind: 'stopped', closeCode: status.closeCode };
    default:
      return assertNever(status);
  }
}

function isLate({ state, missing }: StreamSession): boolean {
  switch (state.name) {
    case 'live':
      return missing > 0;
    case 'refused':
    case 'failed':
      return false;
    case 'loading':
    case 'parked':
    case 'renewing':
    case 'subscribing':
    case 'catchingUp':
    case 'resting':
      return true;
    default:
      return assertNever(state);
  }
}
