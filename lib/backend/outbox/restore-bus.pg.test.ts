import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '@/lib/testing/postgres';
import { createTestBus, createTestRuntime } from '@/lib/testing/runtime';
import { restoreBus } from './restore-bus';

const database = await createTestDatabase();
const bus = createTestBus();
const runtime = createTestRuntime(database.url, { bus });
await runtime.whenReady();
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

test('[G4] whoever hears of a new epoch finds its generation on the bus already', async () => {
  const { epoch } = await runtime.database.prisma.epoch.findFirstOrThrow();
  await bus.generation.write({ generation: 'of an older life', epoch: 'older', wholeSince: 0 });
  const found: (string | undefined)[] = [];
  await bus.control.subscribe((message) => {
    if (message.kind === 'epoch') void bus.generation.read().then((generation) => found.push(generation?.epoch));
  });
  await restoreBus(runtime.database, bus, 0);
  await expect.poll(() => found).toEqual([epoch]);
});

test('a bus that is whole is not told anything', async () => {
  const heard: string[] = [];
  await bus.control.subscribe(({ kind }) => heard.push(kind));
  await restoreBus(runtime.database, bus, 0);
  expect(heard).toEqual([]);
});
