import { afterAll, expect, test } from 'vitest';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { findEpochBehindBus } from '@/lib/backend/outbox/bus-ahead';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';
import { drawEpoch } from './draw-epoch';

const database = await createTestDatabase();
const runtime = createTestRuntime(database.url);
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

test('instances that start together draw one epoch, and keep it', async () => {
  const drawn = await Promise.all([1, 2, 3, 4].map(() => drawEpoch(runtime.database)));
  expect(new Set(drawn.map(({ epoch }) => epoch)).size).toBe(1);
  expect(drawn.map(({ changed }) => changed)).toEqual([false, false, false, false]);
});

test.each([
  ['another cluster', { systemIdentifier: '1' }],
  ['a copy under another name', { databaseOid: 1n }],
  ['a server that was promoted or restored', { timeline: 7 }],
])('%s draws another', async (_what, difference) => {
  const { epoch } = await drawEpoch(runtime.database);
  await runtime.database.prisma.epoch.update({ where: { id: 1 }, data: difference });
  const next = await drawEpoch(runtime.database);
  expect(next.changed).toBe(true);
  expect(next.epoch).not.toBe(epoch);
  expect(await drawEpoch(runtime.database)).toEqual({ epoch: next.epoch, changed: false });
});

test('a database put back in place is noticed by a bus that has seen more, and its log continues in a new epoch', async () => {
  const ana = await putPerson(runtime.database);
  const workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
  const { boardId } = await putBoard(runtime.database, workspaceId);
  const rename = (title: string) => executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title });
  await rename('One');
  await rename('Two');
  await runtime.outbox.idle();
  expect(await findEpochBehindBus(runtime.database, runtime.bus)).toBeNull();
  const { epoch } = await drawEpoch(runtime.database);
  // What restoring a copy from before the second commit leaves.
  const { prisma } = runtime.database;
  await prisma.event.delete({ where: { stream_seq: { stream: `board:${boardId}`, seq: 2 } } });
  await prisma.stream.update({ where: { name: `board:${boardId}` }, data: { seq: 1 } });
  await prisma.outbox.deleteMany({ where: { events: { path: ['0', 'seq'], equals: 2 } } });
  expect(await findEpochBehindBus(runtime.database, runtime.bus)).toBe(epoch);
  const drawn = await Promise.all([1, 2, 3].map(() => drawEpoch(runtime.database, epoch)));
  const [next] = drawn.filter(({ changed }) => changed);
  if (next === undefined) throw new Error('nobody drew an epoch');
  expect(drawn.filter(({ changed }) => changed)).toHaveLength(1);
  expect(new Set(drawn.map((each) => each.epoch))).toEqual(new Set([next.epoch]));
  expect(await findEpochBehindBus(runtime.database, runtime.bus)).toBeNull();
  const reply = await rename('Another two');
  expect(reply.body).toMatchObject({ events: [{ seq: 2, epoch: next.epoch }] });
  expect(next.epoch).not.toBe(epoch);
});
