import { QueryClient } from '@tanstack/react-query';
import { CommandWriter } from '@/lib/browser/commands/command-writer';
import { noSignals } from '@/lib/browser/core/browser-signals';
import { Core } from '@/lib/browser/core/core';
import { lineOver } from '@/lib/browser/realtime/tabs/open-line';
import { openLongPollTransport, openSseTransport } from '@/lib/browser/realtime/transports/request-transport';
import { type CreateSocket, webSocketTransport } from '@/lib/browser/realtime/transports/web-socket-transport';
import { clientFrameSchema } from '@/lib/protocol/frames/client-frames';
import { streamName } from '@/lib/protocol/streams';
import { FakeClock } from '../fake-clock';
import { MemoryApp } from './memory-app';
import { answer } from './memory-routes';
import { MemorySidecar, type SidecarClient } from './memory-sidecar';
import { SimulatedIds } from './simulated-ids';

/** Something on its way that arrives when the test says so. */
class Gate {
  isShut = false;
  private readonly waiting: (() => void)[] = [];

  pass(arrive: () => void): void {
    if (this.isShut) this.waiting.push(arrive);
    else arrive();
  }

  open(): void {
    this.isShut = false;
    for (const arrive of this.waiting.splice(0)) arrive();
  }
}

/** One tab, one app and one sidecar, with a gate in each direction: a test decides what arrives before what. */
export class StagedApp {
  readonly clock = new FakeClock();
  readonly ids = new SimulatedIds();
  readonly app: MemoryApp;
  readonly core: Core;
  /** What the sidecar says, the replies to writes, and snapshots. */
  readonly frames = new Gate();
  readonly replies = new Gate();
  readonly snapshots = new Gate();
  private readonly sidecar: MemorySidecar;

  constructor() {
    const userIds = [this.ids.next(), this.ids.next()];
    const [userId = ''] = userIds;
    this.app = new MemoryApp(userIds, this.clock.now, this.ids.next);
    this.sidecar = new MemorySidecar(this.app, this.clock.now, this.ids.next, (relay) => relay());
    this.core = new Core({
      ...{ userId, queryClient: new QueryClient(), baseUrl: 'http://app', clock: this.clock, random: () => 0.5 },
      newId: this.ids.next,
      fetch: (input, init) => this.fetch(String(input), init),
      openLine: lineOver({
        webSocket: webSocketTransport(this.socket),
        sse: openSseTransport,
        longPoll: openLongPollTransport,
      }),
      openWriter: (options) => new CommandWriter(options),
      ...{ signals: noSignals, storage: Promise.resolve(null), locks: null, openChannel: null, pages: null },
      onError: (error) => {
        throw error;
      },
    });
    this.core.realtime.follow(streamName('user', userId));
  }

  get otherId(): string {
    return this.app.userIds[1] ?? '';
  }

  private fetch(address: string, init: RequestInit | undefined): Promise<Response> {
    const url = new URL(address);
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const request = { userId: this.core.userId, method, url, headers: new Headers(init?.headers), body };
    // Decided now, as the app would; it is the answer that takes its time.
    const response = answer(this.app, request, this.clock.now());
    const gate = method !== 'GET' ? this.replies : url.pathname.startsWith('/api/boards/') ? this.snapshots : null;
    return new Promise((resolve) => (gate ? gate.pass(() => resolve(response)) : resolve(response)));
  }

  private readonly socket: CreateSocket = (_url, _protocols, listener) => {
    let isOpen = false;
    const client: SidecarClient = {
      userId: this.core.userId,
      transport: 'webSocket',
      say: (frame) => this.frames.pass(() => isOpen && listener.onMessage(JSON.stringify(frame))),
      close: (code) => listener.onClose(code),
    };
    this.clock.setTimer(() => {
      isOpen = true;
      this.sidecar.connect(client);
    }, 0);
    return {
      get isOpen() {
        return isOpen;
      },
      send: (text) => this.sidecar.receive(client, clientFrameSchema.parse(JSON.parse(text))),
      close: () => {
        isOpen = false;
        this.sidecar.leave(client);
      },
    };
  };
}
