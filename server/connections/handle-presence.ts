import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { isPresenceTooLarge, showPresence } from './show-presence';

/** A client shows what it does in a room that it follows; nobody is seen where they may not look. */
export function handlePresence(
  context: SidecarContext,
  connection: Connection,
  { stream, clock, state }: Extract<ClientFrame, { kind: 'presence' }>,
): void {
  const subscription = connection.subscriptions.get(stream);
  if (subscription === undefined) connection.send({ kind: 'error', code: 'unknown_stream' });
  else if (isPresenceTooLarge(state)) connection.send({ kind: 'error', code: 'too_large' });
  else showPresence(context, subscription, clock, state);
}
