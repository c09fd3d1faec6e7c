import { QueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import WebSocket from 'ws';
import type { Client } from '@/e2e/support/client';
import { systemClock } from '@/lib/browser/clock';
import { CommandWriter } from '@/lib/browser/commands/command-writer';
import { noSignals } from '@/lib/browser/core/browser-signals';
import { Core } from '@/lib/browser/core/core';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { lineOver } from '@/lib/browser/realtime/tabs/open-line';
import { openLongPollTransport, openSseTransport } from '@/lib/browser/realtime/transports/request-transport';
import { type CreateSocket, webSocketTransport } from '@/lib/browser/realtime/transports/web-socket-transport';
import type { StreamName } from '@/lib/protocol/streams';

const ABNORMAL_CLOSE = 1006;

export interface TabOptions {
  readonly client: Client;
  readonly streams: readonly StreamName[];
  /** Nothing better gets through; WebSocket unless given. */
  readonly best?: TransportKind;
  /** Where what goes to an address of the sidecar goes instead, as through a line that can be broken. */
  readonly reroute?: (url: string) => string;
}

/** Everything that a browser's tab runs on, without the browser: the very core that pages have, over real sockets and requests. */
export class Tab {
  readonly core: Core;
  readonly client: Client;
  readonly errors: unknown[] = [];
  /** How often it has asked the web app for anything. */
  requests = 0;
  readonly #sockets = new Set<WebSocket>();
  readonly #answers = new Set<AbortController>();
  #hasNoticed = false;
  readonly #options: TabOptions;

  constructor(options: TabOptions) {
    this.#options = options;
    const { client } = options;
    this.client = client;
    this.core = new Core({
      userId: client.userId,
      queryClient: new QueryClient(),
      fetch: (input, init) => this.#fetch(String(input), init),
      baseUrl: client.origin,
      clock: systemClock,
      random: Math.random,
      newId: uuidv7,
      openLine: lineOver({
        webSocket: webSocketTransport(this.#createSocket),
        sse: openSseTransport,
        longPoll: openLongPollTransport,
      }),
      openWriter: (options) => new CommandWriter(options),
      signals: noSignals,
      storage: Promise.resolve(null),
      locks: null,
      openChannel: null,
      pages: null,
      onError: (error) => this.errors.push(error),
    });
  }

  async start(): Promise<void> {
    this.core.realtime.listen(() => {
      if (!this.isLive) this.#hasNoticed = true;
    });
    for (const stream of this.#options.streams) this.core.realtime.follow(stream);
    await this.core.start();
  }

  get isLive(): boolean {
    return this.core.realtime.syncOf().kind.startsWith('live');
  }

  /** Whether it has noticed that its line was cut, and is live again. */
  get isBack(): boolean {
    return this.#hasNoticed && this.isLive;
  }

  /** From here on `isBack` waits for the next loss. */
  expectLoss(): void {
    this.#hasNoticed = false;
  }

  /** The network takes its line to the sidecar away, whatever it is, without a word. */
  cut(): void {
    this.expectLoss();
    for (const socket of this.#sockets) socket.terminate();
    for (const answer of this.#answers) answer.abort();
    this.#answers.clear();
  }

  stop(): void {
    this.core.stop();
    this.cut();
  }

  #fetch(url: string, init: RequestInit | undefined): Promise<Response> {
    const { client, best, reroute } = this.#options;
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(client.credentials)) headers.set(name, value);
    headers.set('origin', client.origin);
    const isStream = url.endsWith('/realtime/stream');
    // Something on the way that keeps every answer until it is complete: an event stream is of no use, a poll is.
    if (isStream && best === 'longPoll' && !String(init?.body).includes('"wait"'))
      return Promise.reject(new TypeError('An answer that never ends is not passed on here.'));
    if (!isStream) {
      this.requests += 1;
      return fetch(url, { ...init, headers });
    }
    const cut = new AbortController();
    this.#answers.add(cut);
    const signal = init?.signal ? AbortSignal.any([init.signal, cut.signal]) : cut.signal;
    return fetch(reroute === undefined ? url : reroute(url), { ...init, headers, signal });
  }

  readonly #createSocket: CreateSocket = (url, protocols, listener) => {
    const { client, best, reroute } = this.#options;
    if (best !== undefined && best !== 'webSocket') {
      setImmediate(() => listener.onClose(ABNORMAL_CLOSE));
      return { isOpen: false, send: () => undefined, close: () => undefined };
    }
    const socket = new WebSocket(reroute === undefined ? url : reroute(url), protocols, {
      headers: { ...client.credentials, origin: client.origin },
      perMessageDeflate: false,
    });
    this.#sockets.add(socket);
    socket.on('message', (data: Buffer) => listener.onMessage(data.toString()));
    socket.on('error', () => undefined); // its close event follows and decides
    socket.on('close', (code) => {
      this.#sockets.delete(socket);
      listener.onClose(code);
    });
    return {
      get isOpen() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (text) => socket.send(text),
      close: (code) => socket.close(code),
    };
  };
}
