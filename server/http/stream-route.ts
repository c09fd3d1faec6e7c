import type { IncomingMessage, ServerResponse } from 'node:http';
import { type StreamRequest, streamRequestSchema } from '@/lib/protocol/frames/fallback';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Connection, Identity } from '../connections/connection';
import { helloFrame } from '../connections/hello';
import { openSubscription } from '../connections/open-subscription';
import { inBackground } from '../in-background';
import { EventStreamOutlet } from '../outlets/event-stream-outlet';
import { LongPollOutlet } from '../outlets/long-poll-outlet';
import type { Outlet } from '../outlets/outlet';
import type { SidecarContext } from '../sidecar-context';
import { sendProblem } from './problem';
import { readRequest } from './read-request';

/** 128 grants of half a kilobyte, and as much again. */
const MAX_BODY_BYTES = 128 * 1024;

/**
 * `POST /realtime/stream`: what a socket carries, as an event stream or a long poll. The subscriptions are answered under
 * their index as `ref`. The same rooms, limits and guarantees hold; only the frames of the client come as new requests.
 */
export async function handleStream(
  context: SidecarContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const read = await readRequest(context, request, streamRequestSchema, MAX_BODY_BYTES);
  if (!read.ok) {
    context.metrics.upgradesRefused.inc();
    return sendProblem(response, read.code, read.detail);
  }
  const { identity, body } = read;
  if (!context.postLimits.take(identity.sid)) return sendProblem(response, 'rate_limited', 'Too many requests.');
  const id = await chooseId(context, identity, body);
  if (response.destroyed) return;
  if (context.isDraining()) return sendProblem(response, 'unavailable', 'This instance is going away.');
  if (body.wait === undefined) {
    const connection = enter(context, id, identity, new EventStreamOutlet(response));
    response.on('close', () => connection.leave('left'));
    await subscribe(context, connection, body);
    return;
  }
  const outlet = new LongPollOutlet(response, context.clock);
  const connection = enter(context, id, identity, outlet);
  response.on('close', () => {
    const isAnswered = response.writableFinished;
    if (isAnswered && !connection.isClosed)
      context.parkedPolls.park(identity.sid, streamsOf(body), id, context.clock.now());
    connection.leave(isAnswered ? 'polled' : 'left');
  });
  await subscribe(context, connection, body);
  outlet.begin(body.wait * 1_000);
}

function enter(context: SidecarContext, id: Id, identity: Identity, outlet: Outlet): Connection {
  const connection = context.connections.open(id, identity, outlet);
  connection.send(helloFrame(context, connection));
  return connection;
}

async function subscribe(
  context: SidecarContext,
  connection: Connection,
  { subscriptions }: StreamRequest,
): Promise<void> {
  await Promise.all(subscriptions.map((each, ref) => openSubscription(context, connection, { ref, ...each })));
  // At once, since presence may come by HTTP to any instance, which asks the bus what this connection follows.
  if (!connection.isClosed) inBackground(context.connections.refresh(connection), context.log, 'entering streams');
}

/** The id of the connection that this one continues, if it is the same person's and session's; else a new one. */
async function chooseId(
  { bus, clock, connections, parkedPolls, newId, log }: SidecarContext,
  { userId, sid }: Identity,
  request: StreamRequest,
): Promise<Id> {
  const { connectionId, wait } = request;
  if (connectionId === undefined) {
    return (wait === undefined ? undefined : parkedPolls.take(sid, streamsOf(request), clock.now())) ?? newId();
  }
  const local = connections.get(connectionId)?.identity;
  if (local !== undefined) return local.userId === userId && local.sid === sid ? connectionId : newId();
  try {
    const known = await bus.connections.find(connectionId);
    if (known?.userId === userId && known.sid === sid) return connectionId;
  } catch (error) {
    log.debug({ err: error }, 'no word about an earlier connection');
  }
  return newId();
}

function streamsOf({ subscriptions }: StreamRequest): StreamName[] {
  return subscriptions.map(({ stream }) => stream);
}
