import { Redis } from 'ioredis';
import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '@/lib/backend/log/logger';
import { makeEvent, makeEvents, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { startTestRedis } from '@/lib/testing/redis';
import { BusUnavailableError } from './errors';
import { openBus } from './open-bus';
import type { Bus } from './ports';

const logger = createLogger({ name: 'test', level: 'silent' });
const redis = await startTestRedis();
const opened: Bus[] = [];
const admins: Redis[] = [];
const AT_ONCE_MS = 250;

function open(url = redis.url): Bus {
  const bus = openBus({ kind: 'redis', url }, { logger });
  opened.push(bus);
  return bus;
}

/** A client beside the bus, to look and to break. */
function admin(): Redis {
  const client = new Redis(redis.url, { maxRetriesPerRequest: 1, retryStrategy: () => 50 });
  client.on('error', () => undefined); // these tests take its server away
  admins.push(client);
  return client;
}

function recordStates(bus: Bus): string[] {
  const states: string[] = [];
  bus.onConnection((state) => states.push(state));
  return states;
}

async function openAndWait(): Promise<Bus> {
  const bus = open();
  await bus.ping(5_000);
  return bus;
}

async function timed(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const start = performance.now();
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - start };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((bus) => bus.close()));
  for (const client of admins.splice(0)) client.disconnect();
});
afterAll(() => redis.dispose());

describe('a killed subscriber connection', () => {
  test('is told as down, and as up only when every channel is subscribed again', async () => {
    const bus = await openAndWait();
    const client = admin();
    const streams = range(1, 1_200).map(() => makeStream());
    await Promise.all(streams.map((stream) => bus.events.subscribe(stream, () => {})));
    const subscribedAtUp: Promise<number>[] = [];
    const states: string[] = [];
    bus.onConnection((state) => {
      states.push(state);
      if (state === 'up' && states.length > 1) {
        subscribedAtUp.push(client.pubsub('CHANNELS').then((channels) => channels.length));
      }
    });
    await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await vi.waitFor(() => expect(states).toEqual(['up', 'down', 'up']));
    expect(await Promise.all(subscribedAtUp)).toEqual([streams.length]);
  });

  test('loses no event: what was not heard is in the buffer when the line is up', async () => {
    const [publisher, bus] = [await openAndWait(), await openAndWait()];
    const client = admin();
    const stream = makeStream();
    const got = new Set<number>();
    await bus.events.subscribe(stream, (event) => got.add(event.seq));
    let ups = 0;
    bus.onConnection((state) => {
      if (state === 'down') return;
      ups += 1;
      void bus.events.read(stream, TEST_EPOCH, 0, 1_000).then(({ events }) => {
        for (const event of events) got.add(event.seq);
      });
    });
    for (const seq of range(1, 600)) {
      if (seq % 60 === 0) await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
      await publisher.events.publish([makeEvent(stream, seq)]);
    }
    await vi.waitFor(() => expect(got.size).toBe(600), { timeout: 5_000 });
    expect(ups).toBeGreaterThan(1);
  });

  test('brings back no channel that was given up meanwhile, and keeps none whose subscribing failed', async () => {
    const bus = await openAndWait();
    const client = admin();
    const [kept, givenUp] = [makeStream(), makeStream()];
    await bus.events.subscribe(kept, () => {});
    const leave = await bus.events.subscribe(givenUp, () => {});
    const states = recordStates(bus);
    await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    const taken = makeStream();
    const outcome = bus.events
      .subscribe(taken, () => {})
      .then(
        (leaveTaken) => leaveTaken(),
        (error: unknown) => expect(error).toBeInstanceOf(BusUnavailableError),
      );
    await Promise.all([leave(), outcome]);
    await vi.waitFor(() => expect(states).toEqual(['up', 'down', 'up']));
    await vi.waitFor(async () => expect(await client.pubsub('CHANNELS')).toEqual([`baton:{${kept}}:events`]));
  });
});

describe('a Redis that is gone', () => {
  test('makes every call fail at once, and is found again within a second of its return', async () => {
    const [bus, other] = [await openAndWait(), await openAndWait()];
    const stream = makeStream();
    const heard: number[] = [];
    await bus.events.subscribe(stream, (event) => heard.push(event.seq));
    const states = recordStates(bus);
    await redis.kill();
    await vi.waitFor(() => expect(states.at(-1)).toBe('down'));

    const calls = [
      bus.events.publish([makeEvent(stream, 1)]),
      bus.events.read(stream, TEST_EPOCH, 0, 1),
      bus.events.subscribe(makeStream(), () => {}),
      bus.control.publish({ kind: 'epoch', epoch: 'x' }),
      bus.marks.set([{ subject: `session:${uuid()}`, at: 1, expiresAt: Date.now() + 1_000 }]),
      bus.marks.get([`session:${uuid()}`]),
      bus.presence.put(stream, { connectionId: uuid(), userId: uuid(), clock: 1, state: {} }),
      bus.presence.list(stream),
      bus.tickets.consume(uuid(), 1_000),
      bus.generation.read(),
      bus.connections.find(uuid()),
      bus.ping(100),
    ];
    for (const { error, ms } of await Promise.all(calls.map(timed))) {
      expect(error).toBeInstanceOf(BusUnavailableError);
      expect(error).toMatchObject({ code: 'bus_unavailable' });
      expect(ms).toBeLessThan(AT_ONCE_MS);
    }

    await redis.restart();
    const back = performance.now();
    await vi.waitFor(() => expect(states).toEqual(['up', 'down', 'up']), { timeout: 5_000, interval: 10 });
    expect(performance.now() - back).toBeLessThan(1_000);
    await other.ping(5_000);
    await other.events.publish([makeEvent(stream, 2)]);
    await vi.waitFor(() => expect(heard).toEqual([2]));
    // What was refused was refused: nothing waited in a queue to be sent later.
    expect(await bus.events.read(stream, TEST_EPOCH, 0, 10)).toMatchObject({ head: 2, events: [{ seq: 2 }] });
  });

  test('does not end the rate limits: each process counts for itself, at once', async () => {
    const [bus, other] = [await openAndWait(), await openAndWait()];
    const states = recordStates(bus);
    const key = uuid();
    const allowance = { limit: 2, windowMs: 60_000 };
    await other.rateLimits.consume(key, allowance);
    await redis.kill();
    await vi.waitFor(() => expect(states.at(-1)).toBe('down'));
    const start = performance.now();
    const answers = [];
    for (const _ of range(1, 4)) answers.push(await bus.rateLimits.consume(key, allowance));
    await bus.rateLimits.refund(key, allowance);
    expect(answers.map((answer) => answer.allowed)).toEqual([true, true, false, false]);
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
    await redis.restart();
    // When Redis is back it counts over all instances again.
    await vi.waitFor(
      async () => {
        const fresh = uuid();
        await other.rateLimits.consume(fresh, allowance);
        await other.rateLimits.consume(fresh, allowance);
        expect(await bus.rateLimits.consume(fresh, allowance)).toMatchObject({ allowed: false });
      },
      { timeout: 5_000 },
    );
  });

  test('is found again in the same way for each of many times', async () => {
    const bus = await openAndWait();
    const stream = makeStream();
    const heard: number[] = [];
    await bus.events.subscribe(stream, (event) => heard.push(event.seq));
    const states = recordStates(bus);
    for (const round of range(1, 3)) {
      await redis.kill();
      await vi.waitFor(() => expect(states.filter((state) => state === 'down')).toHaveLength(round));
      await redis.restart();
      await vi.waitFor(() => expect(states.filter((state) => state === 'up')).toHaveLength(round + 1), 3_000);
      await bus.events.publish([makeEvent(stream, round)]);
      await vi.waitFor(() => expect(heard).toEqual(range(1, round)));
    }
  });

  test('may come only after the bus was opened: early calls wait for it', async () => {
    await redis.stop();
    const bus = open();
    const stream = makeStream();
    const states = recordStates(bus);
    const published = bus.events.publish([makeEvent(stream, 1)]);
    const subscribed = bus.events.subscribe(stream, () => {});
    await redis.restart();
    await Promise.all([published, subscribed]);
    await vi.waitFor(() => expect(states).toEqual(['down', 'up']));
  });

  test('that never comes makes early calls fail after two seconds', async () => {
    await redis.stop();
    const bus = open();
    const { error, ms } = await timed(bus.events.publish([makeEvent(makeStream(), 1)]));
    expect(error).toBeInstanceOf(BusUnavailableError);
    expect(ms).toBeGreaterThan(1_500);
    expect(ms).toBeLessThan(3_000);
    const next = await timed(bus.tickets.consume(uuid(), 1_000));
    await redis.restart();
    expect(next.error).toBeInstanceOf(BusUnavailableError);
    expect(next.ms).toBeLessThan(AT_ONCE_MS);
  });

  test('that asks for another password says so in the cause', async () => {
    const client = admin();
    await client.config('SET', 'requirepass', 'correct');
    const { error } = await timed(open(redis.url.replace('//', '//:wrong@')).ping(1_000));
    const right = open(redis.url.replace('//', '//:correct@'));
    await right.ping(5_000);
    await client.config('SET', 'requirepass', '');
    expect(error).toBeInstanceOf(BusUnavailableError);
    expect((error as BusUnavailableError).cause).toMatchObject({ message: expect.stringContaining('WRONGPASS') });
  });

  test('that is there and does not answer makes calls fail in time', async () => {
    const bus = await openAndWait();
    await admin().call('CLIENT', 'PAUSE', 4_000, 'ALL');
    const limit = () => bus.rateLimits.consume(uuid(), { limit: 1, windowMs: 1_000 });
    const [published, limited, pinged] = await Promise.all([
      timed(bus.events.publish([makeEvent(makeStream(), 1)])),
      timed(limit()),
      timed(bus.ping(300)),
    ]);
    expect(published.error).toBeInstanceOf(BusUnavailableError);
    expect(published.ms).toBeLessThan(3_500);
    expect(limited.error).toBeUndefined();
    expect(limited.ms).toBeLessThan(1_000);
    expect(pinged.error).toBeInstanceOf(BusUnavailableError);
    expect(pinged.ms).toBeLessThan(600);
    await bus.ping(5_000);
  });

  test('that does not answer delays one rate limit, and not every one after it', async () => {
    const bus = await openAndWait();
    const allowance = { limit: 1, windowMs: 1_000 };
    await admin().call('CLIENT', 'PAUSE', 2_000, 'ALL');
    expect((await timed(bus.rateLimits.consume(uuid(), allowance))).ms).toBeGreaterThan(AT_ONCE_MS);
    expect((await timed(bus.rateLimits.consume(uuid(), allowance))).ms).toBeLessThan(AT_ONCE_MS);
    await bus.ping(5_000);
  });
});

describe('a Redis that restarts with an old picture of its memory', () => {
  test('has no generation, and does not pass an old buffer off as whole', async () => {
    const bus = await openAndWait();
    const [stream, quiet] = [makeStream(), makeStream()];
    await bus.events.publish([...makeEvents(stream, range(1, 3)), ...makeEvents(quiet, [1])]);
    await bus.generation.write({ generation: uuid(), epoch: TEST_EPOCH, wholeSince: 1 });
    await admin().save();
    await bus.events.publish(makeEvents(stream, [4]));
    await redis.kill();
    await redis.restart();
    await bus.ping(5_000);

    expect(await admin().dbsize()).toBeGreaterThan(0);
    expect(await bus.generation.read()).toBeNull();
    expect(await bus.events.read(stream, TEST_EPOCH, 0, 10)).toEqual({ head: 0, events: [], doubtful: true });
    expect(await bus.events.read(makeStream(), TEST_EPOCH, 0, 10)).toMatchObject({ head: 0, doubtful: false });

    await bus.events.publish(makeEvents(stream, [3, 4, 5]));
    const found = await bus.events.read(stream, TEST_EPOCH, 0, 10);
    expect(found).toMatchObject({ head: 5, doubtful: false });
    expect(found.events.map((event) => event.seq)).toEqual([3, 4, 5]);
    const written = { generation: uuid(), epoch: TEST_EPOCH, wholeSince: 2 };
    await bus.generation.write(written);
    expect(await bus.generation.read()).toEqual(written);
    await admin().flushall();
    await admin().save();
  });
});

describe('nothing is left behind', () => {
  test('in Redis when everybody has unsubscribed, and no connection when the bus is closed', async () => {
    const bus = await openAndWait();
    const client = admin();
    const stream = makeStream();
    const leave = await Promise.all([
      bus.events.subscribe(stream, () => {}),
      bus.events.subscribe(stream, () => {}),
      bus.presence.watch(stream, () => {}),
      bus.control.subscribe(() => {}),
      bus.connections.onDisplaced(() => {}),
    ]);
    expect(await client.pubsub('CHANNELS')).toHaveLength(4);
    await Promise.all(leave.map((one) => one()));
    expect(await client.pubsub('CHANNELS')).toEqual([]);
    const ours = async () => String(await client.client('LIST')).match(/name=baton\S*/g) ?? [];
    expect(await ours()).toHaveLength(2);
    await bus.close();
    await vi.waitFor(async () => expect(await ours()).toEqual([]));
    await expect(bus.events.publish([makeEvent(stream, 1)])).rejects.toBeInstanceOf(BusUnavailableError);
  });

  test('without an expiry', async () => {
    const bus = await openAndWait();
    const client = admin();
    await client.flushall();
    const [stream, userId] = [makeStream(), uuid()];
    await bus.events.publish([makeEvent(stream, 1)]);
    await bus.presence.put(stream, { connectionId: uuid(), userId, clock: 1, state: {} });
    await bus.marks.set([{ subject: `session:${uuid()}`, at: 1, expiresAt: Date.now() + 60_000 }]);
    await bus.tickets.consume(uuid(), 60_000);
    await bus.rateLimits.consume(uuid(), { limit: 1, windowMs: 60_000 });
    const entry = { connectionId: uuid(), userId, sid: uuid(), openedAt: 1, streams: [stream] };
    await bus.connections.register(entry, 10, 60_000);
    const keys = await client.keys('*');
    expect(keys).toHaveLength(10);
    for (const key of keys) expect(await client.pttl(key), key).toBeGreaterThan(0);
  });
});
