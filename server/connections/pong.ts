import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';

/** Says where each of the connection's streams stands, so that a client that hears nothing knows that nothing happened. */
export function pongFrame({ clock }: SidecarContext, connection: Connection, ref: number): ServerFrame {
  const heads: Record<StreamName, number> = {};
  for (const subscription of connection.subscriptions.values()) {
    if (subscription.state === 'live' && subscription.room !== null) {
      heads[subscription.stream] = subscription.room.headFor(subscription);
    }
  }
  return { kind: 'pong', ref, now: new Date(clock.now()).toISOString(), heads };
}
