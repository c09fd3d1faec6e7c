import { pino } from 'pino';
import type { Bus } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import type { Clock } from '@/server/clock';
import { type Sidecar, startSidecar } from '@/server/start-sidecar';
import { TEST_EPOCH } from './make-event';
import { createTestBus, TEST_SECRET } from './runtime';
import { type SidecarPerson, SidecarSigner } from './sidecar-people';
import { SocketClient } from './socket-client';

export const TEST_ORIGIN = 'https://baton.example';

export interface TestSidecarOptions {
  readonly bus?: Bus;
  readonly clock?: Clock;
  readonly instanceId?: string;
}

/** A sidecar on a free port of loopback, with somebody who signs for it. */
export interface TestSidecar {
  readonly bus: Bus;
  readonly sidecar: Sidecar;
  readonly signer: SidecarSigner;
  readonly httpUrl: string;
  readonly socketUrl: string;
  /** Opens a socket by cookie and waits for `hello`. */
  connect(person: SidecarPerson): Promise<SocketClient>;
  /** Subscribes as if a snapshot had just been loaded at `since`; resolves with the answer. */
  subscribe(
    client: SocketClient,
    person: SidecarPerson,
    stream: StreamName,
    since: number,
  ): ReturnType<SocketClient['ask']>;
  isReady(): Promise<boolean>;
}

/** Makes a bus whole, as the web app does at its start; everything since `wholeSince` is in it. */
export async function makeWhole(bus: Bus, wholeSince = 0, generation = 'first'): Promise<void> {
  await bus.generation.write({ generation, epoch: TEST_EPOCH, wholeSince });
}

export async function startTestSidecar(options: TestSidecarOptions = {}): Promise<TestSidecar> {
  const bus = options.bus ?? createTestBus();
  if (options.bus === undefined) await makeWhole(bus);
  const sidecar = await startSidecar({
    bus,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    secret: TEST_SECRET,
    allowedOrigins: [TEST_ORIGIN],
    instanceId: options.instanceId ?? 'test-1',
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const signer = new SidecarSigner(TEST_SECRET, options.clock?.now ?? Date.now);
  const { port } = sidecar.address;
  const httpUrl = `http://127.0.0.1:${port}`;
  const socketUrl = `ws://127.0.0.1:${port}/realtime`;
  return {
    bus,
    sidecar,
    signer,
    httpUrl,
    socketUrl,
    async connect(person) {
      const client = await SocketClient.open(socketUrl, { origin: TEST_ORIGIN, cookie: await signer.cookie(person) });
      await client.nextOf('hello');
      return client;
    },
    async subscribe(client, person, stream, since) {
      const grant = await signer.grant(person, stream, since);
      return client.ask({
        kind: 'subscribe',
        ref: client.nextRef(),
        stream,
        grant,
        since: { epoch: TEST_EPOCH, seq: since },
      });
    },
    async isReady() {
      return (await fetch(`${httpUrl}/readyz`)).status === 200;
    },
  };
}
