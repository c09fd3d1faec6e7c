import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { StreamName } from '@/lib/protocol/streams';
import type { Transport } from '@/server/outlets/outlet';
import { EventStreamClient, postJson } from './event-stream-client';
import { FrameLog } from './frame-log';
import { TEST_EPOCH } from './make-event';
import { TEST_ORIGIN, type TestSidecar } from './sidecar-harness';
import type { SidecarPerson } from './sidecar-people';

const POLL_WAIT_S = 2;

export interface FollowOptions {
  readonly since: number;
  readonly epoch?: string;
  /** Instead of a good one. */
  readonly grant?: string;
}

/** Somebody who follows one stream, by whatever transport: what the shared suite holds all transports against. */
export interface Follower {
  readonly log: FrameLog;
  show(clock: number, state: PresenceState): Promise<void>;
  stop(): Promise<void>;
}

export async function follow(
  transport: Transport,
  sidecar: TestSidecar,
  person: SidecarPerson,
  stream: StreamName,
  options: FollowOptions,
): Promise<Follower> {
  const epoch = options.epoch ?? TEST_EPOCH;
  const grant = options.grant ?? (await sidecar.signer.grant(person, stream, options.since));
  switch (transport) {
    case 'websocket': {
      const client = await sidecar.connect(person);
      client.send({ kind: 'subscribe', ref: 0, stream, grant, since: { epoch, seq: options.since } });
      return {
        log: client,
        show: async (clock, state) => client.send({ kind: 'presence', stream, clock, state }),
        stop: async () => void (await client.close()),
      };
    }
    case 'sse': {
      const headers = { origin: TEST_ORIGIN, cookie: await sidecar.signer.cookie(person) };
      const subscriptions = [{ stream, grant, since: { epoch, seq: options.since } }];
      const client = await EventStreamClient.open(sidecar.httpUrl, { subscriptions }, headers);
      return {
        log: client,
        show: poster(sidecar, person, stream, () => connectionOf(client)),
        stop: () => client.stop(),
      };
    }
    case 'long_poll':
      return poll(sidecar, person, stream, { ...options, grant, epoch });
  }
}

async function poll(
  sidecar: TestSidecar,
  person: SidecarPerson,
  stream: StreamName,
  { grant, epoch, since }: Required<FollowOptions>,
): Promise<Follower> {
  const log = new FrameLog();
  const headers = { origin: TEST_ORIGIN, cookie: await sidecar.signer.cookie(person) };
  let last = since;
  let isStopped = false;
  let current: EventStreamClient | undefined;
  const run = async () => {
    while (!isStopped) {
      const subscriptions = [{ stream, grant, since: { epoch, seq: last } }];
      current = await EventStreamClient.open(sidecar.httpUrl, { subscriptions, wait: POLL_WAIT_S }, headers, log);
      await current.ended;
      for (const { seq } of current.of('event')) last = Math.max(last, seq);
      for (const { to } of current.of('gap')) last = Math.max(last, to);
      if (current.of('refused').length + current.of('revoked').length + current.of('draining').length > 0) return;
    }
  };
  const running = run().catch((error: Error) => log.end(error.message));
  return {
    log,
    show: poster(sidecar, person, stream, () => connectionOf(log)),
    async stop() {
      isStopped = true;
      await current?.ended;
      await running;
    },
  };
}

function connectionOf(log: FrameLog): string | undefined {
  return log.of('hello').at(-1)?.connectionId;
}

function poster(sidecar: TestSidecar, person: SidecarPerson, stream: StreamName, idOf: () => string | undefined) {
  return async (clock: number, state: PresenceState) => {
    const headers = { origin: TEST_ORIGIN, cookie: await sidecar.signer.cookie(person) };
    const body = { kind: 'presence', connectionId: idOf(), stream, clock, state };
    const response = await postJson(`${sidecar.httpUrl}/realtime/presence`, body, headers);
    if (response.status !== 204) throw new Error(`HTTP ${response.status} ${await response.text()}`);
  };
}
