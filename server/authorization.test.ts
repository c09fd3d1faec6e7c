import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus, MarkSubject } from '@/lib/backend/bus/ports';
import { GRANT_LIFETIME_MS, MARKS_REREAD_MS } from '@/lib/protocol/figures';
import type { StreamName } from '@/lib/protocol/streams';
import { FakeClock } from '@/lib/testing/fake-clock';
import { hookBus } from '@/lib/testing/hooked-bus';
import { makeEvents, makeStream, TEST_EPOCH } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson, type SidecarPerson } from '@/lib/testing/sidecar-people';
import type { SocketClient } from '@/lib/testing/socket-client';

let clock: FakeClock;
let bus: Bus;
let hook: (point: string) => Promise<void> | void;
let sidecar: TestSidecar;
let stream: StreamName;
let ana: SidecarPerson;
let client: SocketClient;

beforeEach(async () => {
  clock = new FakeClock();
  hook = () => {};
  bus = hookBus(createTestBus(), (point) => hook(point));
  await makeWhole(bus);
  sidecar = await startTestSidecar({ bus, clock });
  stream = makeStream();
  ana = makePerson();
  client = await sidecar.connect(ana);
});
afterEach(async () => {
  await sidecar.sidecar.close();
  await bus.close();
});

const ask = async (grant: string, seq = 0) =>
  client.ask({ kind: 'subscribe', ref: client.nextRef(), stream, grant, since: { epoch: TEST_EPOCH, seq } });
const publish = (...seqs: number[]) => bus.events.publish(makeEvents(stream, seqs));
const ping = () => client.ask({ kind: 'ping', ref: client.nextRef() });

async function mark(subject: MarkSubject, at = clock.now()): Promise<void> {
  await bus.marks.set([{ subject, at, expiresAt: Date.now() + GRANT_LIFETIME_MS }]);
}
async function revoke(subject: MarkSubject): Promise<void> {
  await mark(subject);
  const [made] = await bus.marks.get([subject]);
  if (made !== undefined) await bus.control.publish({ kind: 'mark', mark: made });
}

describe('[R1] a grant counts', () => {
  test.each([
    ['for this user alone', () => makePerson({ sid: ana.sid })],
    ['for this session alone', () => makePerson({ userId: ana.userId })],
  ])('%s', async (_, other) => {
    expect(await ask(await sidecar.signer.grant(other(), stream, 0))).toMatchObject({
      kind: 'refused',
      code: 'forbidden',
    });
  });

  test('for its stream alone', async () => {
    expect(await ask(await sidecar.signer.grant(ana, makeStream(), 0))).toMatchObject({ code: 'forbidden', stream });
  });

  test('when it is genuine, and not over', async () => {
    expect(await ask('nonsense')).toMatchObject({ kind: 'refused', code: 'forbidden' });
    const grant = await sidecar.signer.grant(ana, stream, 0);
    expect(await ask(`${grant.slice(0, -3)}abc`)).toMatchObject({ code: 'forbidden' });
    await clock.advance(0);
    const over = await sidecar.signer.grant(ana, stream, 0, { exp: clock.now() });
    expect(await ask(over)).toMatchObject({ code: 'grant_expired' });
  });
});

describe('[R2] [R3] [R4] revocation', () => {
  const SUBJECTS: [string, () => MarkSubject][] = [
    ['somebody in a workspace', () => `user:${ana.userId}@${ana.workspaceId}`],
    ['somebody on a board', () => `user:${ana.userId}@${ana.boardId}`],
    ['a whole stream', () => `stream:${stream}`],
  ];

  test.each(SUBJECTS)('of %s voids older grants, not younger ones', async (_, subject) => {
    const before = await sidecar.signer.grant(ana, stream, 0);
    await mark(subject());
    expect(await ask(before)).toMatchObject({ kind: 'refused', code: 'forbidden' });
    await clock.advance(1);
    expect(await ask(await sidecar.signer.grant(ana, stream, 0))).toMatchObject({ kind: 'subscribed' });
  });

  test.each(SUBJECTS)('of %s ends what is open at once; the connection stays', async (_, subject) => {
    await sidecar.subscribe(client, ana, stream, 0);
    await publish(1);
    await client.nextOf('event');
    await revoke(subject());
    // Who may go on reading a stream whose grants are all void is for the app to say: the client asks it.
    const code = subject().startsWith('stream:') ? 'grant_expired' : 'forbidden';
    expect(await client.nextOf('revoked')).toEqual({ kind: 'revoked', stream, code });
    await publish(2);
    expect(await ping()).toMatchObject({ kind: 'pong', heads: {} });
    expect(client.seqs).toEqual([1]);
    await clock.advance(1);
    expect(await sidecar.subscribe(client, ana, stream, 0)).toMatchObject({ kind: 'subscribed', replayed: 2 });
  });

  test('of others leaves this one alone', async () => {
    await sidecar.subscribe(client, ana, stream, 0);
    await revoke(`user:${makePerson().userId}@${ana.boardId}`);
    await revoke(`user:${ana.userId}@${makePerson().boardId}`);
    await revoke(`stream:${makeStream()}`);
    expect(await ping()).toMatchObject({ heads: { [stream]: 0 } });
    expect(client.of('revoked')).toEqual([]);
  });

  test.each(['session', 'token'] as const)('of a %s closes the connection with 4001', async (kind) => {
    await sidecar.subscribe(client, ana, stream, 0);
    await revoke(`${kind}:${ana.sid}`);
    expect(await client.closed).toBe(4001);
  });

  test('is found by reading the marks again when the message was lost', async () => {
    await sidecar.subscribe(client, ana, stream, 0);
    await mark(`user:${ana.userId}@${ana.boardId}`);
    const waiting = client.nextOf('revoked');
    for (let second = 0; second <= MARKS_REREAD_MS; second += 10_000) {
      await clock.advance(10_000);
      await Promise.race([ping(), waiting]);
    }
    expect(await waiting).toMatchObject({ code: 'forbidden' });
  });

  test.each(['before marks.get', 'after marks.get', 'before events.read', 'after events.read'])(
    'that is told %s of a subscription prevents it',
    async (at) => {
      const grant = await sidecar.signer.grant(ana, stream, 0);
      hook = async (point) => {
        if (point !== at) return;
        hook = () => {};
        await revoke(`user:${ana.userId}@${ana.boardId}`);
      };
      expect(await ask(grant)).toMatchObject({ kind: 'refused', code: 'forbidden' });
      await publish(1);
      expect(await ping()).toMatchObject({ heads: {} });
      expect(client.seqs).toEqual([]);
    },
  );

  test('of the session that is told during a subscription closes the connection', async () => {
    hook = async (point) => {
      if (point !== 'before marks.get') return;
      hook = () => {};
      await mark(`session:${ana.sid}`);
    };
    client.send({
      kind: 'subscribe',
      ref: 1,
      stream,
      grant: await sidecar.signer.grant(ana, stream, 0),
      since: { epoch: TEST_EPOCH, seq: 0 },
    });
    expect(await client.closed).toBe(4001);
  });
});

describe('[R1] grants end', () => {
  /** Lets time pass as it does for a client that pings. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 20_000) {
      await clock.advance(Math.min(20_000, ms - passed));
      await ping();
    }
  }

  test('after five minutes the subscription is over', async () => {
    await sidecar.subscribe(client, ana, stream, 0);
    await pass(GRANT_LIFETIME_MS - 2_000);
    expect(client.of('revoked')).toEqual([]);
    await pass(3_000);
    expect(client.of('revoked')).toEqual([{ kind: 'revoked', stream, code: 'grant_expired' }]);
  });

  test('a renewal in time prolongs it', async () => {
    await sidecar.subscribe(client, ana, stream, 0);
    await pass(GRANT_LIFETIME_MS - 60_000);
    const renewed = await sidecar.signer.grant(ana, stream, 0);
    expect(await client.ask({ kind: 'renew', ref: 77, grants: [renewed] })).toMatchObject({ kind: 'pong', ref: 77 });
    await pass(GRANT_LIFETIME_MS - 2_000);
    expect(client.of('revoked')).toEqual([]);
  });

  test('a renewal that is void, forged or of somebody else is refused, and prolongs nothing', async () => {
    await sidecar.subscribe(client, ana, stream, 0);
    const elsewhere = makeStream();
    const foreign = await sidecar.signer.grant(makePerson(), stream, 0);
    const revoked = await sidecar.signer.grant(ana, elsewhere, 0);
    await mark(`stream:${elsewhere}`);
    client.send({ kind: 'renew', ref: 5, grants: ['forged', foreign, revoked] });
    await client.nextOf('pong');
    expect(client.of('refused')).toEqual([
      { kind: 'refused', ref: 5, stream: null, code: 'forbidden' },
      { kind: 'refused', ref: 5, stream, code: 'forbidden' },
      { kind: 'refused', ref: 5, stream: elsewhere, code: 'forbidden' },
    ]);
  });

  test('a renewal that knows of a later position makes everybody in the room aware of what is missing', async () => {
    await publish(1);
    await sidecar.subscribe(client, ana, stream, 1);
    const bo = makePerson();
    const other = await sidecar.connect(bo);
    await sidecar.subscribe(other, bo, stream, 1);
    await client.ask({ kind: 'renew', ref: 5, grants: [await sidecar.signer.grant(ana, stream, 3)] });
    await clock.advance(1_000);
    expect(await other.nextOf('gap')).toEqual({ kind: 'gap', stream, from: 2, to: 3 });
    expect(await client.nextOf('gap')).toEqual({ kind: 'gap', stream, from: 2, to: 3 });
  });

  test('a session ends with its cookie: 4101', async () => {
    const { SocketClient: Client } = await import('@/lib/testing/socket-client');
    const cookie = await sidecar.signer.cookie(ana, 60);
    const short = await Client.open(sidecar.socketUrl, { origin: 'https://baton.example', cookie });
    for (let second = 0; second < 80; second += 20) {
      await clock.advance(20_000);
      if (short.socket.readyState === short.socket.OPEN) short.send({ kind: 'ping', ref: 1 });
      await ping();
    }
    expect(await short.closed).toBe(4101);
  });
});

describe('[R5] without a whole bus', () => {
  test('nothing new is subscribed until it has its generation', async () => {
    await sidecar.sidecar.close();
    bus = createTestBus();
    sidecar = await startTestSidecar({ bus, clock });
    expect(await sidecar.isReady()).toBe(false);
    client = await sidecar.connect(ana);
    expect(await sidecar.subscribe(client, ana, stream, 0)).toMatchObject({ kind: 'refused', code: 'internal' });
    await makeWhole(bus);
    await clock.advance(1_000);
    expect(await sidecar.isReady()).toBe(true);
    expect(await sidecar.subscribe(client, ana, stream, 0)).toMatchObject({ kind: 'subscribed' });
  });
});
