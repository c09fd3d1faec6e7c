import type { StreamName } from '@/lib/protocol/streams';
import type { GrantKeeper } from './grant-keeper';
import type { StreamSession } from './stream-session';
import type { Subscription } from './transports/transport';

/** What could be subscribed at this moment, for transports that open with it. */
export function readySubscriptions(sessions: Iterable<StreamSession>, grants: GrantKeeper): Subscription[] {
  return [...sessions].flatMap(({ stream, position, state }) => {
    const grant = grants.usable(stream);
    const isReady = state.name === 'parked' || state.name === 'subscribing' || state.name === 'live';
    return isReady && grant && position ? [{ stream, grant, since: position }] : [];
  });
}

/** Positions that these streams have reached. */
export function appliedPositions(sessions: Iterable<StreamSession>): Record<StreamName, number> {
  return Object.fromEntries(
    [...sessions].flatMap(({ stream, position }) => (position ? [[stream, position.seq]] : [])),
  );
}
