import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import { FakeClock } from '@/lib/testing/fake-clock';
import { makeEvents, makeStream, range } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, TEST_ORIGIN, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson } from '@/lib/testing/sidecar-people';
import type { SocketClient } from '@/lib/testing/socket-client';

const ana = makePerson();
const bo = makePerson();
let clock: FakeClock;
let bus: Bus;
let sidecar: TestSidecar;
let stream: StreamName;

beforeEach(async () => {
  clock = new FakeClock();
  bus = createTestBus();
  await makeWhole(bus);
  sidecar = await startTestSidecar({ bus, clock });
  stream = makeStream();
});
afterEach(async () => {
  await sidecar.sidecar.close();
  await bus.close();
});

const publish = (...seqs: number[]) => bus.events.publish(makeEvents(stream, seqs));
const ping = (client: SocketClient) => client.ask({ kind: 'ping', ref: client.nextRef() });

describe('[F4] hostile clients', () => {
  test('a malformed frame is answered, and forgiven a few times; then 4000', async () => {
    const client = await sidecar.connect(ana);
    client.sendText('{"kind":"subscribe","ref":9}');
    expect(await client.next()).toEqual({ kind: 'error', code: 'malformed', ref: 9 });
    for (let sent = 0; sent < 20; sent += 1) client.sendText('nonsense');
    expect(await client.closed).toBe(4000);
    expect(client.of('error')).toHaveLength(11);
  });

  test('faults that are far apart do not add up', async () => {
    const client = await sidecar.connect(ana);
    for (let sent = 0; sent < 20; sent += 1) {
      client.sendText('nonsense');
      await client.next();
      await clock.advance(10_000);
      await ping(client);
    }
    expect(client.of('error')).toHaveLength(20);
  });

  test('a binary message is malformed', async () => {
    const client = await sidecar.connect(ana);
    client.socket.send(Buffer.from('{"kind":"ping","ref":1}'));
    expect(await client.next()).toEqual({ kind: 'error', code: 'malformed' });
  });

  test('more than 64 KB in one message closes with 1009', async () => {
    const client = await sidecar.connect(ana);
    client.sendText(`"${'x'.repeat(64 * 1024)}"`);
    expect(await client.closed).toBe(1009);
  });

  test('too many frames are refused one by one, then 4202', async () => {
    const client = await sidecar.connect(ana);
    const grant = await sidecar.signer.grant(ana, stream, 0);
    for (let ref = 1; ref <= 100; ref += 1) client.send({ kind: 'ping', ref });
    client.send({ kind: 'ping', ref: 101 });
    expect(await client.next((frame) => frame.kind === 'error')).toEqual({
      kind: 'error',
      code: 'rate_limited',
      ref: 101,
    });
    client.send({ kind: 'subscribe', ref: 102, stream, grant, since: { epoch: 'e', seq: 0 } });
    expect(await client.next()).toEqual({ kind: 'refused', ref: 102, stream, code: 'rate_limited' });
    await clock.advance(1_000);
    expect(await ping(client)).toMatchObject({ kind: 'pong' });
    for (let ref = 0; ref < 400; ref += 1) client.send({ kind: 'ping', ref });
    expect(await client.closed).toBe(4202);
  });

  test('an array counts by its frames', async () => {
    const client = await sidecar.connect(ana);
    const sixteen = range(1, 16).map((ref) => ({ kind: 'ping' as const, ref }));
    for (let sent = 0; sent < 7; sent += 1) client.send(sixteen);
    await client.until(() => client.of('pong').length + client.of('error').length === 112);
    expect(client.of('pong')).toHaveLength(100);
  });

  test('a thousand hostile frames: each its documented answer, and a healthy peer is not disturbed', async () => {
    const healthy = await sidecar.connect(bo);
    await sidecar.subscribe(healthy, bo, stream, 0);
    const poisons = [
      'x',
      '[]',
      '{"__proto__":{"kind":"ping"}}',
      '['.repeat(20_000),
      `{"kind":"presence","stream":"${stream}","clock":1,"state":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`,
      `"${'x'.repeat(70_000)}"`,
      JSON.stringify({ kind: 'subscribe', ref: 1, stream: 'x', grant: 1, since: null }),
      JSON.stringify({ kind: 'ping', ref: Number.MAX_VALUE }),
      '\u0000',
      JSON.stringify(Array.from({ length: 500 }, () => 1)),
    ];
    const codes: number[] = [];
    for (let sent = 0; sent < 1_000; ) {
      const hostile = await sidecar.connect(ana);
      while (hostile.socket.readyState === hostile.socket.OPEN && sent < 1_000) {
        const answered = hostile.frames.length;
        hostile.sendText(poisons[sent % poisons.length] ?? '');
        sent += 1;
        await Promise.race([hostile.until(() => hostile.frames.length > answered).catch(() => {}), hostile.closed]);
      }
      if (sent < 1_000) codes.push(await hostile.closed);
      else await hostile.close();
      expect(hostile.frames.slice(1).every((frame) => frame.kind === 'error' && frame.code === 'malformed')).toBe(true);
    }
    expect(new Set(codes)).toEqual(new Set([1009]));
    await publish(1, 2, 3);
    await healthy.until(() => healthy.seqs.length === 3);
    expect(healthy.of('error')).toEqual([]);
  }, 30_000);

  test('a socket that dies in the middle of its handshake hurts nobody', async () => {
    const { port } = sidecar.sidecar.address;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /realtime HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n');
    socket.write(
      `Origin: ${TEST_ORIGIN}\r\nCookie: ${await sidecar.signer.cookie(ana)}\r\nSec-WebSocket-Version: 13\r\n`,
    );
    socket.write('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
    socket.resetAndDestroy();
    const client = await sidecar.connect(bo);
    expect(await ping(client)).toMatchObject({ kind: 'pong' });
  });
});

describe('limits of a well-meaning client', () => {
  test('the 129th subscription is refused', async () => {
    const client = await sidecar.connect(ana);
    const subscribe = () => sidecar.subscribe(client, ana, makeStream(), 0);
    for (let count = 0; count < 128; count += 1) {
      await clock.advance(20);
      expect(await subscribe()).toMatchObject({ kind: 'subscribed' });
    }
    expect(await subscribe()).toMatchObject({ kind: 'refused', code: 'limit' });
    client.send({ kind: 'unsubscribe', ref: 999, stream: client.of('subscribed')[0]?.stream ?? stream });
    await client.nextOf('pong');
    expect(await subscribe()).toMatchObject({ kind: 'subscribed' });
  });

  test("the person's eleventh connection displaces the oldest with 4205", async () => {
    const clients: SocketClient[] = [];
    for (let count = 0; count < 11; count += 1) {
      await clock.advance(1);
      clients.push(await sidecar.connect(ana));
    }
    expect(await clients[0]?.closed).toBe(4205);
    for (const client of clients.slice(1)) expect(await ping(client)).toMatchObject({ kind: 'pong' });
    const other = await sidecar.connect(bo);
    expect(await ping(other)).toMatchObject({ kind: 'pong' });
  });

  test('[C2] who is silent for 30 s is closed with 4302, who pings is not', async () => {
    const silent = await sidecar.connect(ana);
    const lively = await sidecar.connect(bo);
    await clock.advance(20_000);
    await ping(lively);
    await clock.advance(10_000);
    expect(await silent.closed).toBe(4302);
    expect(await ping(lively)).toMatchObject({ kind: 'pong' });
  });

  test('a ping is answered with where the streams stand', async () => {
    await publish(1, 2, 3);
    const client = await sidecar.connect(ana);
    await sidecar.subscribe(client, ana, stream, 2);
    const pong = await client.ask({ kind: 'ping', ref: 41, applied: { [stream]: 2 } });
    expect(pong).toEqual({ kind: 'pong', ref: 41, now: new Date(clock.now()).toISOString(), heads: { [stream]: 3 } });
    client.send({ kind: 'unsubscribe', ref: 42, stream });
    expect(await client.next((frame) => frame.kind === 'pong' && frame.ref === 42)).toMatchObject({ heads: {} });
  });
});

describe('[F5] slow readers', () => {
  test('who does not read is closed with 4301; the others miss nothing', async () => {
    const slow = await sidecar.connect(ana);
    await sidecar.subscribe(slow, ana, stream, 0);
    const good = await sidecar.connect(bo);
    await sidecar.subscribe(good, bo, stream, 0);
    slow.socket.pause();
    const text = 'x'.repeat(30 * 1024);
    let seq = 0;
    const metric = async () => (await fetch(`${sidecar.httpUrl}/metrics`)).text();
    for (let round = 0; round < 60 && !(await metric()).includes('closes_total{code="4301"} 1'); round += 1) {
      await bus.events.publish(makeEvents(stream, range(seq + 1, seq + 16), { data: { text } }));
      seq += 16;
      await good.until(() => good.seqs.length === seq);
    }
    slow.socket.resume();
    expect(await slow.closed).toBe(4301);
    expect(good.seqs).toEqual(range(1, seq));
    expect(slow.seqs).toEqual(range(1, slow.seqs.length));
  }, 20_000);
});
