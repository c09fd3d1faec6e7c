import { Agent, get } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { nowMs } from './subscribers';

export const TRANSPORTS = ['poll', 'sse', 'websocket'] as const;
export type TransportName = (typeof TRANSPORTS)[number];

/** How often a poll asks. */
export const POLL_EVERY_MS = 2_000;

/** Clients of one transport, and what they counted. */
export interface TransportClients {
  readonly delays: number[];
  readonly received: () => number;
  /** Bytes both ways on all their connections, without those of TCP. */
  readonly wireBytes: () => number;
  close(): void;
}

/** Connects `count` clients, each with a connection of its own as each browser has. */
export async function connectClients(transport: TransportName, port: number, count: number): Promise<TransportClients> {
  const delays: number[] = [];
  const connections = new Set<Socket>();
  const closers: (() => void)[] = [];
  const take = (text: string) => {
    for (const [, sentAt] of text.matchAll(/"sentAt":([\d.]+)/g)) delays.push(nowMs() - Number(sentAt));
  };
  const connect = CONNECT[transport];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      closers.push(await connect({ port, share: index / count, take, use: (socket) => connections.add(socket) }));
    }),
  );
  const wireBytes = () =>
    [...connections].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
  return {
    delays,
    received: () => delays.length,
    wireBytes,
    close: () => {
      for (const close of closers) close();
    },
  };
}

interface Client {
  readonly port: number;
  /** Where in the interval its polls fall, from 0 to 1. */
  readonly share: number;
  take(text: string): void;
  use(socket: Socket): void;
}

const CONNECT: Record<TransportName, (client: Client) => Promise<() => void>> = {
  poll: connectPoll,
  sse: connectStream,
  websocket: connectSocket,
};

async function connectPoll({ port, share, take, use }: Client): Promise<() => void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let etag = '';
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', agent, headers: { 'If-None-Match': etag } }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          etag = response.headers.etag ?? etag;
          take(text);
          resolve();
        });
      });
      request.on('socket', use);
      request.on('error', reject);
    });
  await ask();
  let timer: NodeJS.Timeout | undefined;
  const begin = setTimeout(() => {
    // A server that is stopped in the middle of a poll is the end of the run and no failure.
    timer = setInterval(() => ask().catch(() => clearInterval(timer)), POLL_EVERY_MS);
  }, share * POLL_EVERY_MS);
  return () => {
    clearTimeout(begin);
    clearInterval(timer);
    agent.destroy();
  };
}

function connectStream({ port, take, use }: Client): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = get({ port, host: '127.0.0.1', path: '/stream', agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', take);
      response.on('error', () => {});
      resolve(() => request.destroy());
    });
    request.on('socket', use);
    request.on('error', reject);
  });
}

function connectSocket({ port, take, use }: Client): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    socket.on('upgrade', (response) => use(response.socket));
    socket.on('message', (data: Buffer) => take(data.toString()));
    socket.on('error', reject);
    socket.on('open', () => resolve(() => socket.terminate()));
  });
}
