import { LONG_POLL_AFTER_QUICK_ENDS, SSE_AFTER_FAILED_TRIES } from '@/lib/protocol/figures';
import { backOffMs } from './back-off';
import type { TransportKind } from './sync-state';

/**
 * What a connection remembers of its failures: which transport to try next, and how long to wait before. Health forgets all
 * but the rung, which only a better transport that really answered changes.
 */
export interface Ladder {
  readonly rung: TransportKind;
  /** Ends in a row on this rung that count against the transport. */
  readonly strikes: number;
  /** Ends in a row that count towards the back-off. */
  readonly failures: number;
  /** Whether the one quick reconnect that 43xx allows was used. */
  readonly soonUsed: boolean;
  /** Whether a WebSocket has carried on this page: what stops it now is more likely a server than the network. */
  readonly socketCarried: boolean;
  /** Wait before the next try of a better transport. */
  readonly climbAfterMs: number;
  /** Where a climb came from, until the better transport has proved itself by health. */
  readonly fallBack: TransportKind | null;
}

/** How a transport ended. `wasLive`: after its `hello`. `quick`: soon after it. */
export type Ending =
  | { readonly kind: 'silent' }
  /** The app did not say where the sidecar is: nothing was tried. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'ended'; readonly wasLive: boolean; readonly quick: boolean };

/** A live transport that ends within this time has not carried anything that counts. */
export const QUICK_END_MS = 5_000;

const CLIMB_FIRST_MS = 10_000;
/** The same where a WebSocket has carried before. */
const CLIMB_AGAIN_MS = 1_000;
const CLIMB_MAX_MS = 300_000;
const UNREACHABLE_TRIES = 2;
const LONG_POLL_TRIES = 3;
const SOON_WITHIN_MS = 1_000;

export const NEW_LADDER: Ladder = {
  rung: 'webSocket',
  strikes: 0,
  failures: 0,
  soonUsed: false,
  socketCarried: false,
  climbAfterMs: CLIMB_FIRST_MS,
  fallBack: null,
};

/** The rung to try after an ending. Ends that say "the server is away" lead back to the top, not further down. */
export function afterEnding(ladder: Ladder, ending: Ending): Ladder {
  if (ending.kind === 'notFound') return ladder;
  if (ladder.fallBack !== null) return { ...onRung(climbFailed(ladder), ladder.fallBack), fallBack: null };
  const strikes = ladder.strikes + 1;
  switch (ladder.rung) {
    case 'webSocket': {
      if (ending.kind === 'silent') return belowSocket(ladder);
      if (ending.wasLive) return { ...ladder, strikes: 0, socketCarried: ladder.socketCarried || !ending.quick };
      return strikes >= SSE_AFTER_FAILED_TRIES ? belowSocket(ladder) : { ...ladder, strikes };
    }
    case 'sse': {
      const isQuickEnd = ending.kind === 'silent' || (ending.wasLive && ending.quick);
      if (isQuickEnd)
        return strikes >= LONG_POLL_AFTER_QUICK_ENDS ? onRung(ladder, 'longPoll') : { ...ladder, strikes };
      if (ending.wasLive) return { ...ladder, strikes: 0 };
      return strikes >= UNREACHABLE_TRIES ? onRung(ladder, 'webSocket') : { ...ladder, strikes };
    }
    case 'longPoll': {
      if (ending.kind === 'ended' && ending.wasLive) return { ...ladder, strikes: 0 };
      return strikes >= LONG_POLL_TRIES ? onRung(ladder, 'webSocket') : { ...ladder, strikes };
    }
  }
}

function belowSocket(ladder: Ladder): Ladder {
  return { ...onRung(ladder, 'sse'), climbAfterMs: ladder.socketCarried ? CLIMB_AGAIN_MS : ladder.climbAfterMs };
}

function onRung(ladder: Ladder, rung: TransportKind): Ladder {
  return { ...ladder, rung, strikes: 0 };
}

/** The next better transport; null at the top. */
export function rungAbove(rung: TransportKind): TransportKind | null {
  return { webSocket: null, sse: 'webSocket' as const, longPoll: 'sse' as const }[rung];
}

/** A better transport answered while a lesser one carried. It may still end at once, as where proxies cut what stays open. */
export function climbed(ladder: Ladder, rung: TransportKind): Ladder {
  return { ...onRung(ladder, rung), fallBack: ladder.rung };
}

/** A better transport did not answer; the next try comes later. */
export function climbFailed(ladder: Ladder): Ladder {
  return { ...ladder, climbAfterMs: Math.min(CLIMB_MAX_MS, ladder.climbAfterMs * 2) };
}

/** After 30 s of health the back-off starts anew. */
export function afterHealth(ladder: Ladder): Ladder {
  const climbAfterMs = ladder.fallBack === null ? ladder.climbAfterMs : CLIMB_FIRST_MS;
  return { ...ladder, strikes: 0, failures: 0, soonUsed: false, fallBack: null, climbAfterMs };
}

/** The wait before the next attempt: within a second for the first 43xx, backed off for everything else. */
export function planWait(ladder: Ladder, soon: boolean, random: number): { ladder: Ladder; delayMs: number } {
  if (soon && !ladder.soonUsed) return { ladder: { ...ladder, soonUsed: true }, delayMs: random * SOON_WITHIN_MS };
  return { ladder: { ...ladder, failures: ladder.failures + 1 }, delayMs: backOffMs(ladder.failures, random) };
}
