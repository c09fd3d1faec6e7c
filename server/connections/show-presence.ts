import {
  MAX_PRESENCE_BYTES,
  PRESENCE_DIFFS_PER_SECOND,
  PRESENCE_REFRESH_MS,
  TYPING_EXPIRES_MS,
} from '@/lib/protocol/figures';
import type { PresenceState } from '@/lib/protocol/frames/presence';
import { inBackground } from '../in-background';
import type { SidecarContext } from '../sidecar-context';
import type { Subscription } from './connection';

const TELL_EVERY_MS = 1_000 / PRESENCE_DIFFS_PER_SECOND;

export function isPresenceTooLarge(state: PresenceState): boolean {
  return Buffer.byteLength(JSON.stringify(state)) > MAX_PRESENCE_BYTES;
}

/** A client shows what it does. Of what comes in quick succession the bus hears the newest, ten times a second at most. */
export function showPresence(
  context: SidecarContext,
  subscription: Subscription,
  clock: number,
  state: PresenceState,
): void {
  const before = subscription.presence;
  if (before !== null && clock < before.clock) return;
  subscription.presence = {
    clock,
    state,
    saidAt: context.clock.now(),
    toldAt: before?.toldAt ?? Number.NEGATIVE_INFINITY,
    isPlanned: before?.isPlanned ?? false,
  };
  if (subscription.state === 'live') tellPresence(context, subscription);
}

/** Tells the bus what a follower shows, now or as soon as it may be told again. */
export function tellPresence(context: SidecarContext, subscription: Subscription): void {
  const { presence } = subscription;
  if (presence === null || presence.isPlanned) return;
  const wait = presence.toldAt + TELL_EVERY_MS - context.clock.now();
  if (wait <= 0) {
    put(context, subscription);
    return;
  }
  presence.isPlanned = true;
  context.clock.after(wait, () => {
    if (subscription.presence !== null) subscription.presence.isPlanned = false;
    put(context, subscription);
  });
}

/** Once a second: says again what must not expire, and ends a "typing" that nobody has confirmed. */
export function sweepPresence(context: SidecarContext, subscription: Subscription, now: number): void {
  const { presence } = subscription;
  if (presence === null || subscription.state !== 'live') return;
  if (presence.state.typing === true && now - presence.saidAt >= TYPING_EXPIRES_MS) {
    const { typing: _, ...state } = presence.state;
    subscription.presence = { ...presence, state };
    put(context, subscription);
  } else if (now - presence.toldAt >= PRESENCE_REFRESH_MS) {
    put(context, subscription);
  }
}

function put({ bus, clock, log }: SidecarContext, subscription: Subscription): void {
  const { connection, stream, presence, state } = subscription;
  if (presence === null || state !== 'live') return;
  presence.toldAt = clock.now();
  const entry = {
    connectionId: connection.id,
    userId: connection.identity.userId,
    clock: presence.clock,
    state: presence.state,
  };
  inBackground(bus.presence.put(stream, entry), log, 'telling presence');
}
