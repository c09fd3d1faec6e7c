/** How frames reach this tab at the moment, from the best to the last resort. */
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
  /** Final for this page: the session was ended elsewhere, or the page is too old. `closeCode` is the protocol's. */
  | { readonly kind: 'stopped'; readonly closeCode: number }
  /** The session has run out; it goes on after signing in again. */
  | { readonly kind: 'signedOut' }
);
