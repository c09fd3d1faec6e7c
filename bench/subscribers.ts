import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { signGrant } from '@/lib/backend/tokens/grant-token';
import { signTicket } from '@/lib/backend/tokens/ticket-token';
import { GRANT_LIFETIME_MS, TICKET_LIFETIME_MS } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import { SUBPROTOCOL, TICKET_SUBPROTOCOL_PREFIX } from '@/lib/protocol/version';

/** What a group of receivers counts: frames are looked at for their `sentAt` alone, so that the receivers stay cheap. */
export interface Subscribers {
  readonly received: () => number;
  /** Milliseconds from publish to receive of each event, at some of the receivers. */
  readonly delays: number[];
  /** From the first knock until the last was served. */
  readonly connectedInMs: number;
  close(): void;
}

export interface SidecarTarget {
  readonly url: string;
  readonly secret: string;
  /** Dealt out in turn: each receiver follows one. */
  readonly streams: readonly StreamName[];
  readonly epoch: string;
}

const EVENT_MARK = '"kind":"event"';
const AT_ONCE = 200;
const ARRIVE_WITHIN_MS = 60_000;
const POLL_MS = 25;
/** Delays are taken at every fiftieth: the first to be written to says nothing of the last. */
const TIMED_EVERY = 50;

/** Connects `count` receivers to the floor, each to the channel that its address names. */
export function subscribeToFloor(
  { url, streams }: Pick<SidecarTarget, 'url' | 'streams'>,
  count: number,
  { atOnce }: SubscribeOptions,
): Promise<Subscribers> {
  return connectAll(count, atOnce, async (index) => {
    const channel = streams[index % streams.length];
    return { url: `${url}?channel=${channel}`, protocols: [], greet: null, after: null };
  });
}

/** Connects `count` people to the sidecar, each with a ticket and a grant of their own, each following one stream. */
export function subscribeToSidecar(
  target: SidecarTarget,
  count: number,
  { presence = false, follow = true, atOnce }: SubscribeOptions,
): Promise<Subscribers> {
  const { url, secret, streams, epoch } = target;
  const ticketKey = deriveKey(secret, 'ticket');
  const grantKey = deriveKey(secret, 'grant');
  return connectAll(count, atOnce, async (index) => {
    const stream = streams[index % streams.length];
    if (stream === undefined) throw new Error('There is a stream to follow.');
    const who = { userId: randomUUID(), sid: randomUUID() };
    const now = Date.now();
    const ticket = await signTicket(ticketKey, { jti: randomUUID(), ...who, exp: now + TICKET_LIFETIME_MS });
    const exp = now + GRANT_LIFETIME_MS;
    const grant = await signGrant(grantKey, { stream, scope: [], ...who, asOf: now, exp, head: { epoch, seq: 0 } });
    const protocols = [SUBPROTOCOL, `${TICKET_SUBPROTOCOL_PREFIX}${ticket}`];
    const greet = JSON.stringify({ kind: 'subscribe', ref: 1, stream, grant, since: { epoch, seq: 0 } });
    const shown = JSON.stringify({ kind: 'presence', stream, clock: 1, state: {} });
    return { url, protocols, greet: follow ? greet : null, after: presence ? shown : null };
  });
}

/** What a client says first, and once it is served. */
interface Plan {
  readonly url: string;
  readonly protocols: string[];
  readonly greet: string | null;
  readonly after: string | null;
}

export interface SubscribeOptions {
  /** Shows itself in the room. */
  readonly presence?: boolean;
  /** Follows its stream, which is what it comes for: false only to see what being let in costs. */
  readonly follow?: boolean;
  /** How many knock together. */
  readonly atOnce?: number;
}

async function connectAll(
  count: number,
  atOnce = AT_ONCE,
  prepare: (index: number) => Promise<Plan>,
): Promise<Subscribers> {
  const sockets: WebSocket[] = [];
  const delays: number[] = [];
  let received = 0;
  let connectedInMs = 0;
  for (let start = 0; start < count; start += atOnce) {
    // Tickets and grants are made beforehand, and only a group at a time, since they live briefly.
    const plans = await Promise.all(
      Array.from({ length: Math.min(atOnce, count - start) }, (_, index) => prepare(start + index)),
    );
    const begin = nowMs();
    const group = plans.map(async ({ url, protocols, greet, after }, index) => {
      const socket = new WebSocket(url, protocols, { perMessageDeflate: false });
      sockets.push(socket);
      await ready(socket, greet);
      if (after !== null) socket.send(after);
      const isTimed = (start + index) % TIMED_EVERY === 0;
      socket.on('message', (data: Buffer) => {
        const text = data.toString('latin1');
        const events = text.split(EVENT_MARK).length - 1;
        received += events;
        if (isTimed && events > 0)
          for (const match of text.matchAll(/"sentAt":([\d.]+)/g)) delays.push(nowMs() - Number(match[1]));
      });
    });
    await Promise.all(group);
    connectedInMs += nowMs() - begin;
  }
  const close = () => {
    for (const socket of sockets) socket.terminate();
  };
  return { received: () => received, delays, connectedInMs, close };
}

function ready(socket: WebSocket, greet: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      if (greet === null) resolve();
      else socket.send(greet);
    });
    if (greet === null) return;
    socket.on('message', function waitForStream(data: Buffer) {
      const text = data.toString();
      if (text.includes('"refused"')) reject(new Error(text));
      if (!text.includes('"subscribed"')) return;
      socket.off('message', waitForStream);
      resolve();
    });
  });
}

/** Resolves when they have so many events in all. */
export async function untilReceived(subscribers: Subscribers, expected: number): Promise<void> {
  const deadline = Date.now() + ARRIVE_WITHIN_MS;
  while (subscribers.received() < expected) {
    if (Date.now() > deadline)
      throw new Error(`${subscribers.received()} of ${expected} events arrived within a minute`);
    await delay(POLL_MS);
  }
}

/** One clock for publisher and receivers of this machine. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
