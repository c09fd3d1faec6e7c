import { expect, test } from 'vitest';
import { createLogger } from '@/lib/backend/log/logger';
import { describeBusContract } from '@/lib/testing/bus-contract';
import { makeEvents, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { BUFFER_KEPT_MS, HEAD_KEPT_MS } from './figures';
import { createMemoryBus } from './memory-bus';
import { createMemoryState } from './memory-state';
import { openBus } from './open-bus';

const logger = createLogger({ name: 'test', level: 'silent' });
const DEFAULT_TTL_MS = 30_000;

describeBusContract('memory', (options) => openBus({ kind: 'memory' }, { logger, ...options }));

test('buses of one process share their state, and a new process starts without a generation', async () => {
  await openBus({ kind: 'memory' }, { logger }).generation.write({ generation: 'g', epoch: 'e', wholeSince: 1 });
  expect(await openBus({ kind: 'memory' }, { logger }).generation.read()).toMatchObject({ generation: 'g' });
  const newProcess = createMemoryBus({ logger, presenceTtlMs: DEFAULT_TTL_MS, state: createMemoryState() });
  expect(await newProcess.generation.read()).toBeNull();
});

test('a buffer is forgotten a day after its last event, its head after a week', async () => {
  let now = 1_000;
  const bus = createMemoryBus({ logger, presenceTtlMs: DEFAULT_TTL_MS, state: createMemoryState(), now: () => now });
  const stream = makeStream();
  await bus.events.publish(makeEvents(stream, range(1, 3)));
  now += BUFFER_KEPT_MS;
  expect(await bus.events.read(stream, TEST_EPOCH, 0, 10)).toEqual({ head: 3, events: [], doubtful: false });
  now += HEAD_KEPT_MS;
  expect(await bus.events.read(stream, TEST_EPOCH, 0, 10)).toEqual({ head: 0, events: [], doubtful: false });
});

test('leaving leaves nothing behind', async () => {
  const state = createMemoryState();
  const bus = createMemoryBus({ logger, presenceTtlMs: DEFAULT_TTL_MS, state });
  const stream = makeStream();
  const leave = await Promise.all([
    bus.events.subscribe(stream, () => {}),
    bus.presence.watch(stream, () => {}),
    bus.control.subscribe(() => {}),
    bus.connections.onDisplaced(() => {}),
  ]);
  const topics = [state.eventTopics, state.presenceTopics, state.controlTopics, state.displacedTopics];
  expect(topics.map((topic) => topic.size)).toEqual([1, 1, 1, 1]);
  await Promise.all(leave.map((one) => one()));
  expect(topics.map((topic) => topic.size)).toEqual([0, 0, 0, 0]);
});
