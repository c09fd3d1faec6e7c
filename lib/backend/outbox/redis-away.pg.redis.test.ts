import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBus } from '@/lib/backend/bus/open-bus';
import type { Bus, WireEvent } from '@/lib/backend/bus/ports';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import type { Runtime } from '@/lib/backend/create-runtime';
import { createLogger } from '@/lib/backend/log/logger';
import type { Id } from '@/lib/protocol/primitives';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { startTestRedis, type TestRedis } from '@/lib/testing/redis';
import { createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';

let redis: TestRedis;
let database: TestDatabase;
let runtime: Runtime;
let sidecar: Bus;
let ana: Caller;
let boardId: Id;
const heard: WireEvent[] = [];

const open = () =>
  openBus({ kind: 'redis', url: redis.url }, { logger: createLogger({ name: 'test', level: 'silent' }) });
const rename = (title: string) => executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title });
const seqs = () => [...new Set(heard.map(({ seq }) => seq))].sort((a, b) => a - b);

beforeAll(async () => {
  redis = await startTestRedis();
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url, { bus: open() });
  await runtime.whenReady();
  ana = await putPerson(runtime.database);
  const workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
  boardId = (await putBoard(runtime.database, workspaceId)).boardId;
  sidecar = open();
  await sidecar.events.subscribe(`board:${boardId}`, (event) => heard.push(event));
  runtime.startSweeper();
});
afterAll(async () => {
  await sidecar.close();
  await runtime.close();
  await redis.dispose();
  await database.drop();
});

test('Redis is killed and comes back empty: writes go on meanwhile, nothing is lost, and the bus is whole again by itself', async () => {
  await rename('One');
  await expect.poll(seqs).toEqual([1]);
  const before = await expect
    .poll(() => sidecar.generation.read())
    .not.toBeNull()
    .then(() => sidecar.generation.read());
  await redis.kill();
  for (const title of ['Two', 'Three', 'Four']) {
    const begin = performance.now();
    expect(await rename(title)).toMatchObject({ status: 200 });
    expect(performance.now() - begin).toBeLessThan(1_000);
  }
  await redis.restart();
  // The subscriber's own line comes back as well; what was published before it stood again is in the buffer.
  await expect
    .poll(async () => (await sidecar.generation.read().catch(() => null))?.generation, { timeout: 10_000 })
    .toBeDefined();
  const after = await sidecar.generation.read();
  expect(after?.generation).not.toBe(before?.generation);
  const epoch = after?.epoch ?? '';
  const buffer = await sidecar.events.read(`board:${boardId}`, epoch, 0, 100);
  expect(buffer.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await rename('Five');
  await expect.poll(() => seqs().at(-1)).toBe(5);
  await expect.poll(() => runtime.database.prisma.outbox.count({ where: { handledAt: null } })).toBe(0);
});

test('an emptied Redis, whose line never broke, is noticed and made whole', async () => {
  const before = await sidecar.generation.read();
  const client = await import('ioredis').then(({ Redis }) => new Redis(redis.url));
  await client.flushall();
  await client.quit();
  await expect
    .poll(async () => (await sidecar.generation.read())?.generation ?? before?.generation, { timeout: 3_000 })
    .not.toBe(before?.generation);
  const buffer = await sidecar.events.read(`board:${boardId}`, before?.epoch ?? '', 0, 100);
  expect(buffer.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});
