import { Redis } from 'ioredis';
import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { createLogger } from '@/lib/backend/log/logger';
import type { StreamName } from '@/lib/protocol/streams';
import { makeEvent, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { startTestRedisCluster } from '@/lib/testing/redis-cluster';
import { BusUnavailableError } from './errors';
import { openBus } from './open-bus';
import type { Bus } from './ports';

const logger = createLogger({ name: 'test', level: 'silent' });
const cluster = await startTestRedisCluster();
const opened: Bus[] = [];
const admins = cluster.nodes.map((url) => {
  const client = new Redis(url, { retryStrategy: () => 50 });
  client.on('error', () => undefined); // these tests take its server away
  return client;
});
const [first] = admins as [Redis, Redis, Redis];

async function openAndWait(): Promise<Bus> {
  const bus = openBus({ kind: 'redis', url: cluster.url, cluster: true }, { logger });
  opened.push(bus);
  await bus.ping(5_000);
  return bus;
}

/** Streams on all nodes, and what of each was heard. */
async function subscribeMany(bus: Bus): Promise<Map<StreamName, number[]>> {
  const heard = new Map<StreamName, number[]>(range(1, 60).map(() => [makeStream(), []]));
  await Promise.all([...heard].map(([stream, seqs]) => bus.events.subscribe(stream, (event) => seqs.push(event.seq))));
  return heard;
}

async function shardChannels(): Promise<string[]> {
  const lists = await Promise.all(admins.map((client) => client.pubsub('SHARDCHANNELS') as Promise<string[]>));
  return lists.flat();
}

function recordStates(bus: Bus): string[] {
  const states: string[] = [];
  bus.onConnection((state) => states.push(state));
  return states;
}

const publishToAll = (bus: Bus, streams: Iterable<StreamName>, seq: number) =>
  bus.events.publish([...streams].map((stream) => makeEvent(stream, seq)));

const expectAllHeard = (heard: Map<StreamName, number[]>, seqs: number[]) =>
  vi.waitFor(() => expect([...heard.values()]).toEqual([...heard.values()].map(() => seqs)), { timeout: 5_000 });

afterEach(async () => {
  await Promise.all(opened.splice(0).map((bus) => bus.close()));
});
afterAll(async () => {
  for (const client of admins) client.disconnect();
  await cluster.dispose();
});

test('streams are spread over the nodes, and nothing stays when everybody has left', async () => {
  const bus = await openAndWait();
  const leave = await Promise.all(range(1, 60).map(() => bus.events.subscribe(makeStream(), () => {})));
  const counts = await Promise.all(admins.map((client) => client.pubsub('SHARDCHANNELS') as Promise<string[]>));
  expect(counts.flat()).toHaveLength(60);
  for (const channels of counts) expect(channels.length).toBeGreaterThan(0);
  await Promise.all(leave.map((one) => one()));
  expect(await shardChannels()).toEqual([]);
});

test('killed subscriber connections of one node are told as down, and as up when all channels are back', async () => {
  const [publisher, bus] = [await openAndWait(), await openAndWait()];
  const heard = await subscribeMany(bus);
  const atUp: Promise<string[]>[] = [];
  const states: string[] = [];
  bus.onConnection((state) => {
    states.push(state);
    if (state === 'up' && states.length > 1) atUp.push(shardChannels());
  });
  await first.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
  await vi.waitFor(() => expect(states.slice(0, 3)).toEqual(['up', 'down', 'up']), { timeout: 5_000 });
  for (const channels of await Promise.all(atUp)) expect(channels).toHaveLength(heard.size);
  await publishToAll(publisher, heard.keys(), 1);
  await expectAllHeard(heard, [1]);
});

test('a node that crashes and comes back: no generation until a new one is written, and every stream is heard', async () => {
  const [publisher, bus] = [await openAndWait(), await openAndWait()];
  const heard = await subscribeMany(bus);
  await publishToAll(publisher, heard.keys(), 1);
  await expectAllHeard(heard, [1]);
  await bus.generation.write({ generation: uuid(), epoch: TEST_EPOCH, wholeSince: 1 });
  expect(await bus.generation.read()).not.toBeNull();
  const states = recordStates(bus);

  await cluster.kill(1);
  await vi.waitFor(() => expect(states.at(-1)).toBe('down'), { timeout: 5_000 });
  await expect(publishToAll(publisher, heard.keys(), 2)).rejects.toBeInstanceOf(BusUnavailableError);
  await cluster.restart(1);
  await vi.waitFor(() => expect(states.at(-1)).toBe('up'), { timeout: 5_000 });
  await publisher.ping(5_000);

  expect(await bus.generation.read()).toBeNull();
  await publishToAll(publisher, heard.keys(), 2);
  await vi.waitFor(() => {
    for (const seqs of heard.values()) expect(seqs.at(-1)).toBe(2);
  });
  const written = { generation: uuid(), epoch: TEST_EPOCH, wholeSince: 2 };
  await bus.generation.write(written);
  expect(await publisher.generation.read()).toEqual(written);
});

test('a slot that moves to another node takes its subscriptions along', async () => {
  const [publisher, bus] = [await openAndWait(), await openAndWait()];
  const stream = makeStream();
  const heard: number[] = [];
  await bus.events.subscribe(stream, (event) => heard.push(event.seq));
  const states = recordStates(bus);

  const slot = await first.cluster('KEYSLOT', `{${stream}}`);
  const ids = await Promise.all(admins.map((client) => client.cluster('MYID')));
  const from = admins.findIndex(
    (_, node) => slot >= Math.floor((16_384 * node) / 3) && slot < Math.floor((16_384 * (node + 1)) / 3),
  );
  const to = (from + 1) % admins.length;
  const order = [to, from, ...admins.keys()];
  for (const node of new Set(order)) await admins[node]?.call('CLUSTER', 'SETSLOT', slot, 'NODE', ids[to] ?? '');

  await vi.waitFor(() => expect(states.slice(0, 3)).toEqual(['up', 'down', 'up']), { timeout: 10_000 });
  await publisher.events.publish([makeEvent(stream, 1)]);
  await vi.waitFor(() => expect(heard).toEqual([1]));
});
