import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import { createMemoryBus } from '@/lib/backend/bus/memory-bus';
import { createMemoryState } from '@/lib/backend/bus/memory-state';
import type { Bus } from '@/lib/backend/bus/ports';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { PRESENCE_EXPIRES_MS } from '@/lib/protocol/figures';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { assembleSidecar } from '@/server/assemble';
import type { Connection } from '@/server/connections/connection';
import { handleMessage } from '@/server/connections/handle-message';
import { helloFrame } from '@/server/connections/hello';
import type { Outlet, Transport } from '@/server/outlets/outlet';
import type { FakeClock } from '../fake-clock';
import { TEST_SECRET } from '../runtime';
import type { MemoryApp } from './memory-app';
import type { SidecarClient, SimulatedSidecar } from './memory-sidecar';

const SILENT = pino({ level: 'silent' });
const INSTANCES = 2;

const TRANSPORTS: Readonly<Record<TransportKind, Transport>> = {
  webSocket: 'websocket',
  sse: 'sse',
  longPoll: 'long_poll',
};

export interface RealSidecarsWorld {
  readonly app: MemoryApp;
  readonly clock: FakeClock;
  readonly newId: () => Id;
  /** How long what was committed takes to reach the bus. */
  readonly afterBus: (publish: () => void) => void;
}

type Parts = ReturnType<typeof assembleSidecar> & { readonly bus: Bus };

/**
 * Two real sidecars of one process without their HTTP servers, on the bus that is in memory, fed and vouched for by the app of a
 * simulation as the real app would: events, generations, signed grants.
 */
export function startRealSidecars({ app, clock, newId, afterBus }: RealSidecarsWorld): readonly SimulatedSidecar[] {
  const state = createMemoryState();
  const openBus = () =>
    createMemoryBus({ presenceTtlMs: PRESENCE_EXPIRES_MS, logger: SILENT, state, now: () => clock.now() });
  const bus = openBus();
  const makeWhole = async (wholeSince: number) => {
    const { epoch } = app.log;
    await bus.generation.write({ generation: newId(), epoch, wholeSince });
    await bus.control.publish({ kind: 'epoch', epoch });
  };
  const later = (work: () => Promise<unknown>) => afterBus(() => void work());
  later(() => makeWhole(0));
  app.log.onAppend((event) => later(() => bus.events.publish([event])));
  app.log.onRestore(() => later(() => makeWhole(clock.now())));
  app.signGrant = grantSigner(app, clock);
  return Array.from({ length: INSTANCES }, (_, index) => {
    const start = (): Parts => {
      const own = openBus();
      const parts = assembleSidecar({
        ...{ bus: own, clock, log: SILENT, newId, instanceId: `real-${index}`, secret: TEST_SECRET },
        ...{ allowedOrigins: [], rateFactor: 1, isDraining: () => false },
      });
      parts.housekeeping.start();
      parts.context.watch.start();
      return { ...parts, bus: own };
    };
    return new RealSidecar(start, newId);
  });
}

/** Grants as the app signs them; at once, since WebCrypto takes turns of its own and a seed must repeat its run. */
function grantSigner(app: MemoryApp, clock: FakeClock): MemoryApp['signGrant'] {
  const key = deriveKey(TEST_SECRET, 'grant');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return (userId: Id, stream: StreamName, exp: number) => {
    const head = { epoch: app.log.epoch, seq: app.log.head(stream) };
    const claims = { stream, scope: [], userId, sid: userId, asOf: clock.now(), exp, head };
    const signed = `${encode({ alg: 'HS256' })}.${encode({ g: claims })}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
}

class RealSidecar implements SimulatedSidecar {
  subscribeCount = 0;
  readonly #connections = new Map<SidecarClient, Connection>();
  #parts: Parts;

  constructor(
    private readonly start: () => Parts,
    private readonly newId: () => Id,
  ) {
    this.#parts = start();
  }

  get connectionCount(): number {
    return this.#parts.context.connections.size;
  }

  connect(client: SidecarClient): void {
    const { context } = this.#parts;
    const { userId } = client;
    const identity = { userId, sid: userId, expiresAt: Number.POSITIVE_INFINITY };
    const connection = context.connections.open(this.newId(), identity, outletTo(client));
    this.#connections.set(client, connection);
    connection.send(helloFrame(context, connection));
  }

  leave(client: SidecarClient): void {
    this.#connections.get(client)?.leave('left');
    this.#connections.delete(client);
  }

  receive(client: SidecarClient, frame: ClientFrame): void {
    const connection = this.#connections.get(client);
    if (connection === undefined || connection.isClosed) return;
    if (frame.kind === 'subscribe') this.subscribeCount += 1;
    handleMessage(this.#parts.context, connection, JSON.stringify(frame));
  }

  restart(): void {
    const { context, housekeeping, bus } = this.#parts;
    context.connections.closeAll(CLOSE_CODES.draining);
    this.#connections.clear();
    this.#parts = this.start();
    housekeeping.stop();
    void context.watch.close().then(async () => {
      context.rooms.close();
      await context.connections.settle();
      await bus.close();
    });
  }
}

function outletTo(client: SidecarClient): Outlet {
  return {
    transport: TRANSPORTS[client.transport],
    queuedBytes: 0,
    write: ({ json }) => {
      const frames = JSON.parse(json) as ServerFrame | ServerFrame[];
      for (const frame of Array.isArray(frames) ? frames : [frames]) client.say(frame);
    },
    close: (code) => client.close(code),
  };
}
