import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bus, Mark } from '@/lib/backend/bus/ports';
import { type Caller, defineCommand, type MarkRequest } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { onUser } from '@/lib/backend/commands/kernel/planned-event';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { createFlakyBus } from '@/lib/testing/flaky-bus';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestBus, createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';
import { project } from './handle-work';
import { claimMissedWork, readWorkSince } from './outbox-rows';
import type { Projector } from './projector';
import { sweepMissed } from './sweep-missed';

let database: TestDatabase;
let plain: Runtime;
let ana: Caller;
let workspaceId: Id;
const opened: Runtime[] = [];

/** A process on the shared database; closed after the tests. */
function open(options: Parameters<typeof createTestRuntime>[1] = {}): Runtime {
  const runtime = createTestRuntime(database.url, options);
  opened.push(runtime);
  return runtime;
}

beforeAll(async () => {
  database = await createTestDatabase();
  plain = open();
  await plain.whenReady();
  ana = await putPerson(plain.database);
  workspaceId = await putWorkspace(plain.database, [[ana, 'owner']]);
});
afterAll(async () => {
  for (const runtime of opened) await runtime.close();
  await database.drop();
});

const newBoard = async () => (await putBoard(plain.database, workspaceId)).boardId;
const rename = (runtime: Runtime, boardId: Id, title = 'New') =>
  executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title });
const epochOf = async (runtime: Runtime) => (await runtime.database.prisma.epoch.findFirstOrThrow()).epoch;
const inBus = async (runtime: Runtime, bus: Bus, stream: StreamName) =>
  (await bus.events.read(stream, await epochOf(runtime), 0, 1_000)).events.map(({ seq }) => seq);
const unhandled = () => plain.database.prisma.outbox.count({ where: { handledAt: null } });

const marking = defineCommand<readonly MarkRequest[]>({
  name: 'markToy',
  locate: () => ({ streams: [], scope: {} }),
  allows: () => true,
  decide: (_tx, marks) => ({ result: {}, events: [], marks }),
});

describe('the fast path', () => {
  test('publishes at once what a command did', async () => {
    const boardId = await newBoard();
    await rename(plain, boardId);
    await plain.outbox.idle();
    expect(await inBus(plain, plain.bus, `board:${boardId}`)).toEqual([1]);
    expect(await unhandled()).toBe(0);
  });

  test('marks what a command voids: after the commit, in the table, in the bus, and said to all', async () => {
    const heard = vi.fn();
    await plain.bus.control.subscribe(heard);
    const subject = `user:${ana.userId}@${workspaceId}` as const;
    const [before] = await plain.database.prisma.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    await executeCommand(plain, marking, toyRequest(ana), [{ subject, ttlMs: 60_000 }]);
    await plain.outbox.idle();
    const [mark] = await plain.bus.marks.get([subject]);
    expect(mark?.at).toBeGreaterThanOrEqual(before?.now.getTime() ?? Number.POSITIVE_INFINITY);
    expect(mark?.expiresAt).toBe((mark?.at ?? 0) + 60_000);
    expect(heard).toHaveBeenCalledWith({ kind: 'mark', mark });
    expect((await plain.database.prisma.mark.findUniqueOrThrow({ where: { subject } })).at.getTime()).toBe(mark?.at);
  });
});

describe('the sweeper', () => {
  test('publishes within 2 s what a process left that died between commit and publish', async () => {
    const dying = open({ handOn: () => {} });
    const boardId = await newBoard();
    await rename(dying, boardId);
    const bus = createTestBus();
    const other = open({ bus });
    const begin = performance.now();
    other.startSweeper();
    await expect.poll(() => inBus(other, bus, `board:${boardId}`), { timeout: 2_000 }).toEqual([1]);
    expect(performance.now() - begin).toBeLessThan(2_000);
    await expect.poll(unhandled).toBe(0);
    await other.settle();
  });

  test('of two instances handles each row, and none twice', async () => {
    const dying = open({ handOn: () => {} });
    const boards = await Promise.all(Array.from({ length: 6 }, newBoard));
    for (const boardId of boards) {
      for (let n = 1; n <= 30; n++) await rename(dying, boardId, `Title ${n}`);
    }
    // Past the grace of the fast path, as after a crash.
    await plain.database.prisma
      .$executeRaw`UPDATE "Outbox" SET "dueAt" = "dueAt" - interval '1 minute' WHERE "handledAt" IS NULL`;
    const published: string[] = [];
    const counting = (bus: Bus): Bus => ({
      ...bus,
      events: {
        ...bus.events,
        publish: async (events) => {
          published.push(...events.map(({ stream, seq }) => `${stream} ${seq}`));
        },
      },
    });
    const sweepers = [open({ bus: counting(createTestBus()) }), open({ bus: counting(createTestBus()) })];
    await Promise.all(
      sweepers.map((runtime) =>
        sweepMissed({ ...runtime, projectors: [], effects: [], handOn: runtime.outbox.handOn }),
      ),
    );
    expect(await unhandled()).toBe(0);
    expect(new Set(published).size).toBe(published.length);
    expect(published).toHaveLength(6 * 30);
  });

  test('does not take for missed what the fast path is about to do', async () => {
    const dying = open({ handOn: () => {} });
    await rename(dying, await newBoard());
    expect(await claimMissedWork(plain.database, 10)).toEqual([]);
    await plain.database.prisma.outbox.updateMany({ where: { handledAt: null }, data: { handledAt: new Date() } });
  });
});

describe('a bus that is away', () => {
  test('delays nobody and loses nothing: the rows wait and go out when it is back', async () => {
    const flaky = createFlakyBus(createTestBus());
    const runtime = open({ bus: flaky.bus });
    runtime.startSweeper();
    const boardId = await newBoard();
    await rename(runtime, boardId, 'Before');
    await expect.poll(() => inBus(runtime, flaky.bus, `board:${boardId}`)).toEqual([1]);
    flaky.cut();
    const begin = performance.now();
    expect(await rename(runtime, boardId, 'Meanwhile')).toMatchObject({ status: 200 });
    const subject = `session:${ana.sid}` as const;
    await executeCommand(runtime, marking, toyRequest(ana), [{ subject, ttlMs: 60_000 }]);
    expect(performance.now() - begin).toBeLessThan(1_000);
    await expect.poll(unhandled).toBe(2);
    flaky.mend();
    await expect.poll(() => inBus(runtime, flaky.bus, `board:${boardId}`), { timeout: 1_000 }).toEqual([1, 2]);
    await expect.poll(async () => (await flaky.bus.marks.get([subject])).length, { timeout: 1_000 }).toBe(1);
    await expect.poll(unhandled).toBe(0);
    await runtime.settle();
  });

  test('and comes back empty is given its marks, then its events, and only then its generation', async () => {
    const first = open();
    const boardId = await newBoard();
    await rename(first, boardId);
    const subject = `stream:board:${boardId}` as const;
    await executeCommand(first, marking, toyRequest(ana), [{ subject, ttlMs: 60_000 }]);
    await first.outbox.idle();
    const empty = createFlakyBus(createTestBus());
    const runtime = open({ bus: empty.bus });
    const [clock] = await plain.database.prisma.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    runtime.startSweeper();
    await expect.poll(() => empty.bus.generation.read()).not.toBeNull();
    await runtime.settle();
    const order = empty.calls.filter((call) => /marks.set|events.publish|generation.write/.test(call));
    expect(order[0]).toBe('marks.set');
    expect(order.at(-1)).toBe('generation.write');
    expect(await inBus(runtime, empty.bus, `board:${boardId}`)).toEqual([1]);
    expect(await empty.bus.marks.get([subject])).toHaveLength(1);
    const generation = await empty.bus.generation.read();
    expect(generation?.epoch).toBe(await epochOf(runtime));
    expect(generation?.wholeSince).toBeLessThanOrEqual((clock?.now.getTime() ?? 0) - 29_000);
  });

  test('has the marks of commits that nobody handled before anything can be subscribed', async () => {
    const dying = open({ handOn: () => {} });
    const subject = `token:${ana.sid}` as const;
    await executeCommand(dying, marking, toyRequest(ana), [{ subject, ttlMs: 60_000 }]);
    const empty = createFlakyBus(createTestBus());
    const set = new Promise<readonly Mark[]>((resolve) => {
      const { write } = empty.bus.generation;
      empty.bus.generation.write = async (value) => {
        resolve(await empty.bus.marks.get([subject]));
        await write(value);
      };
    });
    const runtime = open({ bus: empty.bus });
    runtime.startSweeper();
    expect(await set).toHaveLength(1);
    await expect.poll(unhandled).toBe(0);
    await runtime.settle();
  });
});

describe('a projection', () => {
  const star = (userId: Id, fail: () => boolean = () => false): Projector => ({
    name: 'starToy',
    source: 'board',
    names: ['board.updated'],
    targets: () => [`user:${userId}`],
    project: async (_tx, event, target) => {
      if (fail()) throw new Error('not yet');
      const boardId = String(event.data['boardId']);
      return { ...onUser(userId, { name: 'star.added', data: { boardId } }), stream: target };
    },
  });
  const starsOf = (userId: Id) => plain.database.prisma.event.findMany({ where: { stream: `user:${userId}` } });

  test('is appended once for each source event, however often it is tried, and published', async () => {
    const bo = await putPerson(plain.database, 'Bo');
    const projectors = [star(bo.userId)];
    const runtime = open({ projectors });
    const boardId = await newBoard();
    await rename(runtime, boardId);
    await runtime.outbox.idle();
    const work = (await readWorkSince(runtime.database, 0, 0n, 10_000)).filter(({ events }) =>
      events.some(({ stream }) => stream === `board:${boardId}`),
    );
    expect(work).toHaveLength(1);
    const tools = { ...runtime, projectors, effects: [], handOn: runtime.outbox.handOn };
    await Promise.all([project(tools, work), project(tools, work), project(tools, work)]);
    await runtime.outbox.idle();
    const [source] = await plain.database.prisma.event.findMany({ where: { stream: `board:${boardId}` } });
    expect(await starsOf(bo.userId)).toMatchObject([
      { seq: 1, commandId: null, actorId: ana.userId, sourceEventId: source?.id },
    ]);
    expect(await inBus(runtime, runtime.bus, `user:${bo.userId}`)).toEqual([1]);
  });

  test('that fails holds nothing back and is tried again', async () => {
    const chi = await putPerson(plain.database, 'Chi');
    let failures = 2;
    const runtime = open({ projectors: [star(chi.userId, () => failures-- > 0)] });
    const boardId = await newBoard();
    await rename(runtime, boardId);
    await runtime.outbox.idle();
    expect(await inBus(runtime, runtime.bus, `board:${boardId}`)).toEqual([1]);
    expect(await starsOf(chi.userId)).toEqual([]);
    runtime.startSweeper();
    await expect.poll(() => starsOf(chi.userId), { timeout: 5_000 }).toHaveLength(1);
    await runtime.settle();
    expect(await unhandled()).toBe(0);
  });
});

test('effects are told all events of a row at once, with the old values', async () => {
  const told: LoggedEvent[][] = [];
  const run = async (_database: unknown, events: readonly LoggedEvent[]) => void told.push([...events]);
  const runtime = open({ effects: [{ name: 'toy', source: 'board', names: ['board.updated'], run }] });
  const boardId = await newBoard();
  await rename(runtime, boardId);
  await runtime.outbox.idle();
  expect(told).toMatchObject([[{ stream: `board:${boardId}`, inverse: { title: 'A board' } }]]);
});
