import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { WebSocket } from 'ws';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { signGrant } from '@/lib/backend/tokens/grant-token';
import { systemClock } from '@/lib/browser/clock';
import { RealtimeClient } from '@/lib/browser/realtime/client';
import type { RealtimeClientOptions } from '@/lib/browser/realtime/client-options';
import { OwnLine } from '@/lib/browser/realtime/own-line';
import { ServerClock } from '@/lib/browser/realtime/server-clock';
import { TailedStore } from '@/lib/browser/realtime/tailed-store';
import { openLongPollTransport, openSseTransport } from '@/lib/browser/realtime/transports/request-transport';
import { type CreateSocket, webSocketTransport } from '@/lib/browser/realtime/transports/web-socket-transport';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { StreamName } from '@/lib/protocol/streams';
import { EPOCH } from './realtime-target';
import { BENCH_ORIGIN, BENCH_SECRET } from './server-process';

const SESSION_S = 3_600;

export interface BatonClientOptions {
  /** Where its way to the sidecar begins. */
  readonly port: number;
  readonly stream: StreamName;
  /** What was published so far: the log that the web app would give. */
  readonly log: readonly Envelope[];
  readonly onEvent: (event: Envelope) => void;
}

/**
 * The realtime core that a page of Baton has, its machine, transports and gates, over real sockets. The web app is played by a log in
 * memory and grants signed here; what comes is counted instead of folded into a board.
 */
export async function openBatonClient({ port, stream, log, onEvent }: BatonClientOptions) {
  const [userId, sid] = [randomUUID(), randomUUID()];
  const cookie = `next-auth.session-token=${await encode({ token: { sub: userId, sid }, secret: BENCH_SECRET, maxAge: SESSION_S })}`;
  const headers = { cookie, origin: BENCH_ORIGIN };
  const grantKey = deriveKey(BENCH_SECRET, 'grant');
  const newGrant = async () => {
    const [asOf, head] = [Date.now(), log.length];
    const exp = asOf + GRANT_LIFETIME_MS;
    const claims = { stream, scope: [], userId, sid, asOf, exp, head: { epoch: EPOCH, seq: head } };
    const grant = await signGrant(grantKey, claims);
    return { stream, grant, grantExpiresAt: new Date(exp).toISOString(), epoch: EPOCH, head };
  };
  let position: Since | null = null;
  const store = new TailedStore({
    positionOf: () => position,
    fold(_, events) {
      for (const event of events) onEvent(event);
      position = { epoch: EPOCH, seq: events.at(-1)?.seq ?? 0 };
      return [];
    },
    install({ epoch, seq }) {
      position = { epoch, seq };
    },
    forget() {
      position = null;
    },
  });
  const api: RealtimeClientOptions['api'] = {
    renewGrants: async () => ({ grants: [await newGrant()], refused: [] }),
    getEvents: async (_, { seq }, limit) => ({ epoch: EPOCH, head: log.length, events: log.slice(seq, seq + limit) }),
  };
  const address = `127.0.0.1:${port}/realtime`;
  const config = { url: `ws://${address}`, streamUrl: `http://${address}/stream`, protocols: [] };
  const line = new OwnLine({
    api: { getConfig: async () => config, createTicket: () => Promise.reject(new Error('The cookie does.')) },
    clock: systemClock,
    random: Math.random,
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } }),
    transports: {
      webSocket: webSocketTransport(socketsWith(headers)),
      sse: openSseTransport,
      longPoll: openLongPollTransport,
    },
    subscriptions: () => client.subscriptions(),
    applied: () => client.applied(),
  });
  const client: RealtimeClient = new RealtimeClient({
    api,
    line,
    store,
    clock: systemClock,
    random: Math.random,
    serverClock: new ServerClock(systemClock),
    restore: () => null,
    loadSnapshot: async () => {
      const { head, ...grant } = await newGrant();
      return { ...grant, seq: head, data: {} };
    },
  });
  client.follow(stream);
  line.start(true);
  return {
    isLive: () => client.session(stream)?.state.name === 'live',
    stop() {
      client.close();
      line.stop();
    },
  };
}

function socketsWith(headers: Record<string, string>): CreateSocket {
  return (url, protocols, listener) => {
    const socket = new WebSocket(url, protocols, { headers, perMessageDeflate: false });
    socket.on('message', (data: Buffer) => listener.onMessage(data.toString()));
    socket.on('error', () => undefined); // its close event follows and decides
    socket.on('close', (code) => listener.onClose(code));
    return {
      get isOpen() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (text) => socket.send(text),
      close: (code) => socket.close(code),
    };
  };
}
