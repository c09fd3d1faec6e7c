import type { WireEvent } from '@/lib/backend/bus/ports';
import type { GrantClaims } from '@/lib/backend/tokens/grant-token';
import { assertNever } from '@/lib/domain/assert-never';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { MAX_FRAMES_PER_BATCH, MAX_SUBSCRIPTIONS_PER_CONNECTION, REPLAY_MAX_BYTES } from '@/lib/protocol/figures';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { RefusalCode } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import { checkGrant } from '../grants/check-grant';
import { isGrantVoid, isIdentityRevoked, subjectsOfGrant, subjectsOfIdentity } from '../grants/subjects';
import { SharedFrame } from '../outlets/shared-frame';
import { planResume, type Resume } from '../rooms/plan-resume';
import type { Room } from '../rooms/room';
import { joinFrames } from '../rooms/turn-batch';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { Subscription } from './connection';
import { tellPresence } from './show-presence';

export interface SubscribeRequest {
  readonly ref: number;
  readonly stream: StreamName;
  readonly grant: string;
  readonly since: Since;
}

/**
 * Lets a client follow a stream, or says by `refused` why not. Between the last question to anybody and the moment at
 * which the client is in the room there is no waiting, so no event falls in between.
 */
export async function openSubscription(
  context: SidecarContext,
  connection: Connection,
  request: SubscribeRequest,
): Promise<void> {
  const { connections, metrics, log, watch } = context;
  const { ref, stream } = request;
  const refuse = (code: RefusalCode) => {
    metrics.countRefusal(code);
    connection.send({ kind: 'refused', ref, stream, code });
  };
  if (!watch.isWhole) return refuse('internal');
  const subscription = new Subscription(connection, stream);
  const previous = connection.subscriptions.get(stream);
  if (previous !== undefined) {
    subscription.presence = previous.presence;
    previous.presence = null;
    connections.end(previous);
  } else if (connection.subscriptions.size >= MAX_SUBSCRIPTIONS_PER_CONNECTION) {
    return refuse('limit');
  }
  connection.subscriptions.set(stream, subscription);
  let refusal: RefusalCode | null;
  try {
    refusal = await admit(context, subscription, request);
  } catch (error) {
    log.debug({ err: error, stream }, 'subscribing failed');
    refusal = subscription.refusal;
  }
  if (refusal === null) return;
  connections.end(subscription);
  refuse(refusal);
}

async function admit(
  context: SidecarContext,
  subscription: Subscription,
  request: SubscribeRequest,
): Promise<RefusalCode | null> {
  const { bus, clock, grantKey, watch } = context;
  const { connection, stream } = subscription;
  const { identity } = connection;
  const verdict = checkGrant(grantKey, request.grant, identity, clock.now());
  if (!verdict.ok) return verdict.code;
  const { claims } = verdict;
  if (claims.stream !== stream) return 'forbidden';
  // Held before the marks are read, so that one that is told meanwhile finds it.
  subscription.grant = { scope: claims.scope, asOf: claims.asOf, exp: claims.exp };
  const subjects = [...subjectsOfIdentity(identity), ...subjectsOfGrant(identity, stream, claims)];
  const [marks, room] = await Promise.all([
    bus.marks.get(subjects),
    enterRoom(context, subscription, request.since.seq),
  ]);
  if (isIdentityRevoked(identity, marks)) {
    connection.close(CLOSE_CODES.sessionRevoked);
    return 'forbidden';
  }
  if (isGrantVoid(identity, stream, claims, marks)) return 'forbidden';
  if (request.since.epoch !== room.feed.epoch) {
    await watch.checkEpoch();
    if (request.since.epoch !== room.feed.epoch) return 'snapshot_required';
  }
  learnHead(context, room, claims);
  return follow(context, subscription, room, request);
}

/** Takes what a grant says of its stream's position for true: it is signed, and comes from Postgres. */
export function learnHead({ watch }: SidecarContext, room: Room, { head, asOf }: GrantClaims): void {
  if (head.epoch === room.feed.epoch) room.feed.learnHead(head.seq, asOf >= watch.wholeSince);
}

async function enterRoom(context: SidecarContext, subscription: Subscription, since: number): Promise<Room> {
  const room = await context.rooms.enter(subscription.stream, since);
  if (subscription.state === 'ended') {
    context.rooms.release(room);
    throw new Error('the subscription ended while its room was opening');
  }
  subscription.room = room;
  return room;
}

async function follow(
  context: SidecarContext,
  subscription: Subscription,
  room: Room,
  { ref, since: { seq: since } }: SubscribeRequest,
): Promise<RefusalCode | null> {
  const { connection } = subscription;
  let buffered: readonly WireEvent[] | null = null;
  for (;;) {
    if (subscription.state === 'ended') return subscription.refusal;
    if (!context.watch.isWhole || !room.feed.isFlowing) return 'internal';
    const plan = planResume({
      since,
      last: room.feed.last,
      vouched: connection.catchUps.isVouched(room, since),
      tailAfter: (seq) => room.feed.tailAfter(seq),
      buffered,
      maxBytes: Math.min(REPLAY_MAX_BYTES, connection.spareBytes),
    });
    switch (plan.kind) {
      case 'ready':
        begin(context, subscription, room, ref, plan);
        return null;
      case 'read_buffer':
        buffered = await room.feed.readAfter(since);
        break;
      case 'catch_up_by_http':
        connection.catchUps.note(room, since);
        return 'catch_up_by_http';
      default:
        return assertNever(plan);
    }
  }
}

function begin(
  context: SidecarContext,
  subscription: Subscription,
  room: Room,
  ref: number,
  { head, missed }: Extract<Resume, { kind: 'ready' }>,
): void {
  const { connection, stream } = subscription;
  subscription.state = 'live';
  room.join(subscription, head);
  connection.send({ kind: 'subscribed', ref, stream, epoch: room.feed.epoch, head, replayed: missed.length });
  for (let from = 0; from < missed.length; from += MAX_FRAMES_PER_BATCH) {
    connection.write(new SharedFrame(joinFrames(missed.slice(from, from + MAX_FRAMES_PER_BATCH)), 'news'));
  }
  context.metrics.replayed.inc(missed.length);
  if (connection.isClosed) return;
  room.presence?.greet(subscription);
  tellPresence(context, subscription);
}
