import { QueryClient } from '@tanstack/react-query';
import { CommandWriter } from '@/lib/browser/commands/command-writer';
import { noSignals } from '@/lib/browser/core/browser-signals';
import { Core } from '@/lib/browser/core/core';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { lineOver } from '@/lib/browser/realtime/tabs/open-line';
import { openLongPollTransport, openSseTransport } from '@/lib/browser/realtime/transports/request-transport';
import { type CreateSocket, webSocketTransport } from '@/lib/browser/realtime/transports/web-socket-transport';
import { clientFrameSchema } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { FakeClock } from '../fake-clock';
import { type Faults, FaultyLine, NO_FAULTS } from './faulty-line';
import { MemoryApp } from './memory-app';
import type { MemoryTab } from './memory-browser';
import { answer } from './memory-routes';
import { MemorySidecar, type SidecarClient, type SimulatedSidecar } from './memory-sidecar';
import { answerStreamRequest } from './memory-stream-requests';
import { startRealSidecars } from './real-sidecars';
import { SeededRandom } from './seeded-random';
import { SimulatedIds } from './simulated-ids';

function sharedBy(tab: MemoryTab | undefined) {
  return { locks: tab?.locks ?? null, openChannel: tab?.openChannel ?? null };
}

/** Sidecars that are simulated, or the real ones with the bus that is in memory. */
export type SidecarKind = 'simulated' | 'real';

/** Several tabs of several people, one app, two sidecars, and the faulty lines between them. Nothing better than `best` gets through. */
export class World {
  readonly clock = new FakeClock();
  readonly random: SeededRandom;
  readonly app: MemoryApp;
  readonly sidecars: readonly SimulatedSidecar[];
  readonly cores: Core[] = [];
  faults: Faults = NO_FAULTS;
  private readonly ids = new SimulatedIds();
  private readonly cuts = new Map<Core, Set<() => void>>();

  constructor(
    seed: number,
    people: number,
    private readonly best: TransportKind = 'webSocket',
    kind: SidecarKind = 'simulated',
  ) {
    this.random = new SeededRandom(seed);
    const userIds = Array.from({ length: people }, this.ids.next);
    this.app = new MemoryApp(userIds, () => this.clock.now(), this.ids.next);
    this.sidecars =
      kind === 'real'
        ? startRealSidecars({ app: this.app, clock: this.clock, newId: this.ids.next, afterBus: this.busLine() })
        : [1, 2].map(() => new MemorySidecar(this.app, () => this.clock.now(), this.ids.next, this.busLine()));
  }

  /** What goes over it comes late, in its order. */
  private busLine(): (relay: () => void) => void {
    const line = new FaultyLine(this.clock, this.random, () => ({ ...NO_FAULTS, maxDelayMs: this.faults.maxDelayMs }));
    return (relay) => line.carry(relay, true);
  }

  /** A new tab of a person, with the board on screen; of a browser, or alone. */
  async openTab(userId: Id, tab?: MemoryTab): Promise<Core> {
    const cuts = new Set<() => void>();
    const core = new Core({
      ...{ userId, queryClient: new QueryClient(), baseUrl: 'http://app', random: this.random.next },
      clock: tab?.clock ?? this.clock,
      newId: this.ids.next,
      fetch: this.fetchFor(userId, cuts),
      openLine: lineOver({
        webSocket: webSocketTransport(this.socketsFor(userId, cuts)),
        sse: openSseTransport,
        longPoll: openLongPollTransport,
      }),
      openWriter: (options) => new CommandWriter(options),
      ...{ signals: noSignals, storage: Promise.resolve(null), ...sharedBy(tab), pages: null },
      onError: (error) => {
        throw error;
      },
    });
    this.cores.push(core);
    this.cuts.set(core, cuts);
    core.realtime.follow(streamName('user', userId));
    core.realtime.follow(this.app.boardStream);
    await core.start();
    return core;
  }

  /** How many sockets are open on the sidecars. */
  get socketCount(): number {
    return this.sidecars.reduce((sum, sidecar) => sum + sidecar.connectionCount, 0);
  }

  /** How often anybody has asked a sidecar to follow a stream. */
  get subscribeCount(): number {
    return this.sidecars.reduce((sum, sidecar) => sum + sidecar.subscribeCount, 0);
  }

  /** Every socket of this tab ends without a word. */
  cut(core: Core): void {
    for (const cut of [...(this.cuts.get(core) ?? [])]) cut();
  }

  stop(): void {
    for (const core of this.cores) core.stop();
  }

  private fetchFor(userId: Id, cuts: Set<() => void>): typeof fetch {
    return (input, init) => {
      const url = new URL(String(input));
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const request = { userId, method: init?.method ?? 'GET', url, headers: new Headers(init?.headers), body };
      return new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        const fail = () => reject(new TypeError('The line is down.'));
        if (this.random.chance(this.faults.drop)) return this.later(fail);
        if (url.hostname === 'sidecar')
          return this.later(() => resolve(this.answerStream(userId, url, body, init?.signal, cuts)));
        this.later(() => {
          const response = answer(this.app, request, this.clock.now());
          // The app has done it, and nobody hears of it.
          this.later(this.random.chance(this.faults.drop) ? fail : () => resolve(response));
        });
      });
    };
  }

  private answerStream(
    userId: Id,
    url: URL,
    body: unknown,
    signal: AbortSignal | null | undefined,
    cuts: Set<() => void>,
  ): Response {
    if (url.pathname === '/realtime/presence') return new Response(null, { status: 204 });
    const { clock, random, best } = this;
    const faults = () => this.faults;
    const world = { clock, random, faults, userId, sidecar: this.anySidecar(), cutsEventStreams: best === 'longPoll' };
    return answerStreamRequest(world, body, signal, cuts);
  }

  /** What a load balancer in front of both would choose. */
  private anySidecar(): SimulatedSidecar {
    const sidecar = this.random.pick(this.sidecars);
    if (sidecar === undefined) throw new Error('There are two.');
    return sidecar;
  }

  private later(run: () => void): void {
    this.clock.setTimer(run, this.random.below(this.faults.maxDelayMs + 1));
  }

  private socketsFor(userId: Id, cuts: Set<() => void>): CreateSocket {
    return (_url, _protocols, listener) => {
      const down = new FaultyLine(this.clock, this.random, () => this.faults);
      const sidecar = this.anySidecar();
      const up = new FaultyLine(this.clock, this.random, () => this.faults);
      let state: 'opening' | 'open' | 'over' = 'opening';
      const client: SidecarClient = {
        userId,
        transport: 'webSocket',
        say: (frame) =>
          down.carry(() => state === 'open' && listener.onMessage(JSON.stringify(frame)), frame.kind !== 'event'),
        close: (code) => down.carry(() => end(code), true),
      };
      const end = (code: number) => {
        if (state === 'over') return;
        leave();
        listener.onClose(code);
      };
      const leave = () => {
        state = 'over';
        cuts.delete(cut);
        sidecar.leave(client);
      };
      const cut = () => end(1006);
      cuts.add(cut);
      this.later(() => {
        if (state === 'over') return;
        if (this.best !== 'webSocket' || this.random.chance(this.faults.drop)) return end(1006);
        state = 'open';
        sidecar.connect(client);
      });
      return {
        get isOpen() {
          return state === 'open';
        },
        send: (text) => {
          const frame = clientFrameSchema.parse(JSON.parse(text));
          up.carry(() => sidecar.receive(client, frame), true);
        },
        close: leave,
      };
    };
  }
}
