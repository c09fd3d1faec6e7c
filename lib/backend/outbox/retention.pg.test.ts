import { v7 as uuid } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';
import { createRetention } from './retention';

const database = await createTestDatabase();
const runtime = createTestRuntime(database.url);
const { prisma } = runtime.database;
await runtime.whenReady();
const ana = await putPerson(runtime.database);
const workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test('replies are emptied after 24 h; key and positions stay, so a repetition runs nothing', async () => {
  const { boardId } = await putBoard(runtime.database, workspaceId);
  const [done, refused] = [uuid(), uuid()];
  const run = (key: string, title: string) =>
    executeCommand(runtime, renameBoardToy, toyRequest(ana, key), { boardId, title });
  const first = await run(done, 'Once');
  await run(refused, 'taken');
  await prisma.command.updateMany({ data: { createdAt: hoursAgo(25) } });
  const { boardId: young } = await putBoard(runtime.database, workspaceId);
  const fresh = uuid();
  await executeCommand(runtime, renameBoardToy, toyRequest(ana, fresh), { boardId: young, title: 'Kept' });
  const retention = createRetention(runtime.database, undefined);
  await retention();
  await retention();
  expect(await run(done, 'Once')).toMatchObject({
    status: 200,
    replayed: true,
    body: { result: {}, events: 'events' in first.body ? first.body.events : [] },
  });
  expect(await run(refused, 'taken')).toMatchObject({ status: 409, replayed: true, body: { code: 'archived' } });
  expect((await prisma.command.findFirstOrThrow({ where: { key: fresh } })).reply).not.toBeNull();
});

test('handled outbox rows, expired marks and ended sessions go; what still matters stays', async () => {
  const at = hoursAgo(0);
  await prisma.outbox.deleteMany();
  await prisma.outbox.createMany({
    data: [
      { events: [], marks: [], handledAt: hoursAgo(1) },
      { events: [], marks: [], handledAt: at },
      { events: [], marks: [], createdAt: hoursAgo(48) },
    ],
  });
  await prisma.mark.createMany({
    data: [
      { subject: 'session:old', at, expiresAt: hoursAgo(1) },
      { subject: 'session:new', at, expiresAt: hoursAgo(-1) },
    ],
  });
  const sessions = { ended: hoursAgo(25), recent: hoursAgo(1), standing: null };
  for (const [userAgent, endedAt] of Object.entries(sessions)) {
    await prisma.session.create({
      data: { id: uuid(), userId: ana.userId, userAgent, endedAt, expiresAt: hoursAgo(-100) },
    });
  }
  await createRetention(runtime.database, undefined)();
  expect(await prisma.outbox.count()).toBe(2);
  expect((await prisma.mark.findMany()).map(({ subject }) => subject)).toEqual(['session:new']);
  const left = await prisma.session.findMany({ where: { userAgent: { in: Object.keys(sessions) } } });
  expect(left.map(({ userAgent }) => userAgent).sort()).toEqual(['recent', 'standing']);
});

test('events go after LOG_RETENTION and not before; positions go on counting', async () => {
  const { boardId } = await putBoard(runtime.database, workspaceId);
  const stream = `board:${boardId}`;
  for (const title of ['One', 'Two', 'Three']) {
    await executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title });
  }
  await prisma.event.updateMany({ where: { stream, seq: { lte: 2 } }, data: { at: hoursAgo(24 * 8) } });
  await createRetention(runtime.database, undefined)();
  expect(await prisma.event.count({ where: { stream } })).toBe(3);
  await createRetention(runtime.database, 7)();
  expect((await prisma.event.findMany({ where: { stream } })).map(({ seq }) => seq)).toEqual([3]);
  const reply = await executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title: 'Four' });
  expect(reply.body).toMatchObject({ events: [{ seq: 4 }] });
});
