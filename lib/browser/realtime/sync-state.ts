import type { CloseReaction } from '@/lib/protocol/close-codes';

/** How frames reach this tab at the moment. */
export type TransportKind = 'webSocket' | 'sse' | 'longPoll';

/**
 * Where a stream, or the whole tab, stands: what the sync badge says in words. `pendingCount` counts the person's own
 * changes that no server has confirmed yet; they are kept in every state.
 */
export type SyncState = { readonly pendingCount: number } & (
  | { readonly kind: 'live' | 'liveOverSse' | 'liveOverPolling' }
  /** The first connection of this tab is on its way. */
  | { readonly kind: 'connecting' }
  /** `count` missed events are still to come; 0 while it is not known how many. */
  | { readonly kind: 'catchingUp'; readonly count: number }
  /** The line is down; the next try begins in `inMs`, or at once by `retryNow`. */
  | { readonly kind: 'reconnecting'; readonly inMs: number; readonly retryNow: () => void }
  | { readonly kind: 'offline' }
  /** This session may not go on by itself: `stop` is final for this page, `signIn` asks for a new session. */
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  | { readonly kind: 'signedOut' }
);

export interface StopReason {
  /** The WebSocket close code that ended it. */
  readonly closeCode: number;
  readonly reaction: Extract<CloseReaction, 'stop'>;
}
