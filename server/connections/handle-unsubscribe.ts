import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { pongFrame } from './pong';

/** Ends a subscription; asking twice is no error. */
export function handleUnsubscribe(
  context: SidecarContext,
  connection: Connection,
  { ref, stream }: Extract<ClientFrame, { kind: 'unsubscribe' }>,
): void {
  const subscription = connection.subscriptions.get(stream);
  if (subscription !== undefined) context.connections.end(subscription);
  connection.send(pongFrame(context, connection, ref));
}
