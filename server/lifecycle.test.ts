import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import { FakeClock } from '@/lib/testing/fake-clock';
import { makeEvents, makeStream, range } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson } from '@/lib/testing/sidecar-people';
import type { SocketClient } from '@/lib/testing/socket-client';

const ana = makePerson();
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

const publish = (seqs: number[], fields = {}) => bus.events.publish(makeEvents(stream, seqs, fields));
const metric = async (name: string) => {
  const text = await (await fetch(`${sidecar.httpUrl}/metrics`)).text();
  return Number(new RegExp(`^baton_sidecar_${name} (\\S+)$`, 'm').exec(text)?.[1]);
};

describe('draining', () => {
  test('each client is told when, is served until then, and is closed with 4200; a new one finds no entry', async () => {
    const clients: SocketClient[] = [];
    for (let count = 0; count < 10; count += 1) {
      const person = makePerson();
      const client = await sidecar.connect(person);
      await sidecar.subscribe(client, person, stream, 0);
      clients.push(client);
    }
    const drained = sidecar.sidecar.drain(10_000);
    const delays = await Promise.all(clients.map(async (client) => (await client.nextOf('draining')).delayMs));
    expect(delays).toEqual(range(0, 9).map((index) => index * 100));
    expect(await sidecar.isReady()).toBe(false);
    await expect(sidecar.connect(ana)).rejects.toThrow('HTTP 503');
    await publish([1]);
    await Promise.all(clients.map((client) => client.until(() => client.seqs.length === 1)));

    await clock.advance(500);
    expect(await Promise.all(clients.slice(0, 6).map((client) => client.closed))).toEqual(Array(6).fill(4200));
    expect(clients[6]?.socket.readyState).toBe(1);
    await clock.advance(500);
    expect(await clients[9]?.closed).toBe(4200);
    await drained;
    await expect(fetch(`${sidecar.httpUrl}/healthz`)).rejects.toThrow();
  });

  test('many clients are spread over the whole time', async () => {
    const clients = await Promise.all(range(1, 40).map(() => sidecar.connect(makePerson())));
    const drained = sidecar.sidecar.drain(1_000);
    const delays = await Promise.all(clients.map(async (client) => (await client.nextOf('draining')).delayMs));
    expect(new Set(delays).size).toBe(40);
    expect(Math.max(...delays)).toBe(975);
    await clock.advance(1_100);
    await drained;
  });
});

describe('epochs', () => {
  test('[G4] when the log begins anew, everybody is sent to it, and what follows is of the new epoch', async () => {
    await publish([1, 2]);
    const client = await sidecar.connect(ana);
    await sidecar.subscribe(client, ana, stream, 2);
    await bus.generation.write({ generation: 'second', epoch: 'new', wholeSince: 0 });
    await bus.control.publish({ kind: 'epoch', epoch: 'new' });
    expect(await client.nextOf('gap')).toEqual({ kind: 'gap', stream, from: 3, to: 3 });
    await publish([1], { epoch: 'new' });
    expect(await client.nextOf('event')).toMatchObject({ epoch: 'new', seq: 1 });
    const grant = await sidecar.signer.grant(ana, stream, 1, { head: { epoch: 'new', seq: 1 } });
    const subscribe = { kind: 'subscribe' as const, ref: 9, stream, grant, since: { epoch: 'new', seq: 1 } };
    expect(await client.ask(subscribe)).toMatchObject({ kind: 'subscribed', epoch: 'new', head: 1 });
  });

  test('[G4] the word of a new epoch is heeded although an event of it came just before, too early to be believed', async () => {
    const client = await sidecar.connect(ana);
    await sidecar.subscribe(client, ana, stream, 0);
    await publish([1], { epoch: 'new' });
    await clock.advance(0);
    await bus.generation.write({ generation: 'second', epoch: 'new', wholeSince: 0 });
    await bus.control.publish({ kind: 'epoch', epoch: 'new' });
    expect(await client.nextOf('gap')).toMatchObject({ stream });
  });

  test('a client of the new epoch is understood even if nobody told of it', async () => {
    const client = await sidecar.connect(ana);
    await bus.generation.write({ generation: 'second', epoch: 'new', wholeSince: 0 });
    const grant = await sidecar.signer.grant(ana, stream, 4, { head: { epoch: 'new', seq: 4 } });
    const subscribe = { kind: 'subscribe' as const, ref: 9, stream, grant, since: { epoch: 'new', seq: 4 } };
    const answer = await client.ask(subscribe);
    // The room was being opened in the old epoch: the client may have to ask twice.
    expect(answer.kind === 'subscribed' || (answer.kind === 'refused' && answer.code === 'internal')).toBe(true);
    expect(await client.ask({ ...subscribe, ref: 10 })).toMatchObject({ kind: 'subscribed', epoch: 'new' });
  });

  test('stray events of an old epoch are not relayed', async () => {
    await publish([1]);
    const client = await sidecar.connect(ana);
    await sidecar.subscribe(client, ana, stream, 1);
    await publish([9], { epoch: 'ancient' });
    await publish([2]);
    await client.until(() => client.seqs.length === 1);
    expect(client.seqs).toEqual([2]);
  });
});

describe('what is left behind', () => {
  test('after churn rooms, connections and timers are back where they were', async () => {
    const timers = clock.timerCount;
    for (let round = 0; round < 10; round += 1) {
      const person = makePerson();
      const clients = await Promise.all(range(1, 5).map(() => sidecar.connect(person)));
      await Promise.all(
        clients.map(async (client, index) => {
          const own = makeStream();
          await sidecar.subscribe(client, person, own, 0);
          await sidecar.subscribe(client, person, stream, 0);
          client.send({ kind: 'presence', stream, clock: 1, state: {} });
          if (index % 2 === 0) client.send({ kind: 'unsubscribe', ref: 50, stream });
          await client.ask({ kind: 'ping', ref: 51 });
          if (index % 3 === 0) client.socket.terminate();
          else await client.close();
        }),
      );
    }
    expect(await metric('rooms')).toBe(51);
    for (let second = 0; second < 15; second += 1) await clock.advance(1_000);
    expect(await metric('rooms')).toBe(0);
    expect(await metric('subscriptions')).toBe(0);
    expect(await metric('connections{transport="websocket"}'.replace(/[{}"]/g, (each) => `\\${each}`))).toBe(0);
    expect(await bus.presence.list(stream)).toEqual([]);
    expect(clock.timerCount).toBe(timers);
  });

  test('closing twice, and draining a closed one, is one closing', async () => {
    const client = await sidecar.connect(ana);
    await Promise.all([sidecar.sidecar.close(), sidecar.sidecar.close(), sidecar.sidecar.drain()]);
    expect(await client.closed).toBe(4200);
    expect(clock.timerCount).toBe(0);
  });
});

describe('health', () => {
  test('alive, ready, and figures for an operator', async () => {
    expect((await fetch(`${sidecar.httpUrl}/healthz`)).status).toBe(200);
    expect(await sidecar.isReady()).toBe(true);
    await publish([1]);
    const client = await sidecar.connect(ana);
    await sidecar.subscribe(client, ana, stream, 0);
    await publish([2]);
    await client.until(() => client.seqs.length === 2);
    expect(await metric('events_relayed_total')).toBe(1);
    expect(await metric('events_replayed_total')).toBe(1);
    expect(await metric('bus_up')).toBe(1);
    expect(await metric('event_lag_seconds_count')).toBe(1);
    expect((await fetch(`${sidecar.httpUrl}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${sidecar.httpUrl}/realtime`, { method: 'POST' })).status).toBe(404);
  });
});
