import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_PRESENCE_BYTES } from '@/lib/protocol/figures';
import { presenceRequestSchema } from '@/lib/protocol/frames/fallback';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { isPresenceTooLarge } from '../connections/show-presence';
import type { SidecarContext } from '../sidecar-context';
import { sendProblem } from './problem';
import { readRequest } from './read-request';

const MAX_BODY_BYTES = 4 * MAX_PRESENCE_BYTES;

/**
 * `POST /realtime/presence`: presence of a client without a socket. Any instance may be asked, so what the client follows is
 * looked up in the bus. Nobody refreshes it for the client: it says so again every 10 s, or is gone after 30.
 */
export async function handlePresencePost(
  context: SidecarContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const read = await readRequest(context, request, presenceRequestSchema, MAX_BODY_BYTES);
  if (!read.ok) return sendProblem(response, read.code, read.detail);
  const { connectionId, stream, clock, state } = read.body;
  const { userId, sid } = read.identity;
  if (isPresenceTooLarge(state)) return sendProblem(response, 'too_large', `At most ${MAX_PRESENCE_BYTES} bytes.`);
  if (!context.postLimits.take(sid)) return sendProblem(response, 'rate_limited', 'Too many requests.');
  try {
    const followed = await findFollowed(context, connectionId);
    if (followed === null || followed.userId !== userId || followed.sid !== sid) {
      return sendProblem(response, 'not_found', 'There is no such connection.');
    }
    if (!followed.streams.includes(stream))
      return sendProblem(response, 'forbidden', 'The connection does not follow it.');
    await context.bus.presence.put(stream, { connectionId, userId, clock, state });
  } catch (error) {
    context.log.debug({ err: error }, 'presence by HTTP failed');
    return sendProblem(response, 'unavailable', 'Presence cannot be told at the moment.');
  }
  response.writeHead(204);
  response.end();
}

/** Whose connection it is and what it follows: known here when it is this instance's, else in the bus. */
async function findFollowed(
  { connections, bus }: SidecarContext,
  connectionId: Id,
): Promise<{ userId: Id; sid: Id; streams: readonly StreamName[] } | null> {
  const local = connections.get(connectionId);
  if (local === undefined) return bus.connections.find(connectionId);
  const streams = [...local.subscriptions.values()].filter(({ state }) => state === 'live').map(({ stream }) => stream);
  return { ...local.identity, streams };
}
