import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { isStreamName } from '@/lib/protocol/streams';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { pongFrame } from './pong';

/** Answers a ping, and takes note of what the client has applied: that something was delivered does not say so. */
export function handlePing(
  context: SidecarContext,
  connection: Connection,
  { ref, applied }: Extract<ClientFrame, { kind: 'ping' }>,
): void {
  for (const [stream, seq] of Object.entries(applied ?? {})) {
    const subscription = isStreamName(stream) ? connection.subscriptions.get(stream) : undefined;
    if (subscription?.room == null || subscription.state !== 'live') continue;
    context.metrics.behind.observe(Math.max(0, subscription.room.headFor(subscription) - seq));
  }
  connection.send(pongFrame(context, connection, ref));
}
