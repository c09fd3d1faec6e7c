import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { toyRequest } from '@/lib/testing/toy-command';
import { type Caller, defineCommand } from './command';
import { executeCommand } from './execute-command';
import { onBoard, onCard } from './planned-event';

const WRITERS = 16;
const WRITES_EACH = 50;

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let workspaceId: Id;

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  await runtime.whenReady();
  ana = await putPerson(runtime.database);
  workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

/** Renames a board after its own version, so that an old value that is not exact shows. */
const count = defineCommand<{ readonly boardIds: readonly Id[]; readonly cardId?: Id }>({
  name: 'countToy',
  // In the order in which the caller names them: the kernel must bring them into its own.
  locate: (_tx, { boardIds, cardId }) => ({
    streams: [...(cardId ? [streamName('card', cardId)] : []), ...boardIds.map((id) => streamName('board', id))],
    scope: { workspaceId },
  }),
  allows: () => true,
  decide: async (tx, { boardIds, cardId }) => {
    const boards = await tx.board.findMany({ where: { id: { in: [...boardIds] } } });
    const next = boards.map(({ id, version, title }) => ({
      id,
      version: version + 1,
      title: String(version),
      old: title,
    }));
    const events = next.map(({ id: boardId, version, title, old }) =>
      onBoard(boardId, { name: 'board.updated', data: { boardId, version, title } }, { title: old }),
    );
    const onBody = cardId ? [onCard(cardId, { name: 'card.updated', data: { cardId } })] : [];
    return {
      result: {},
      events: [...events, ...onBody],
      write: async (inner) => {
        for (const { id, version, title } of next)
          await inner.board.update({ where: { id }, data: { version, title } });
      },
    };
  },
});

async function seqsOf(stream: StreamName): Promise<number[]> {
  const events = await runtime.database.prisma.event.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  return events.map(({ seq }) => seq);
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test('16 writers × 50 writes on one board: positions 1..n without a hole, every old value exact', async () => {
  const { boardId } = await putBoard(runtime.database, workspaceId);
  const writer = async () => {
    for (let n = 0; n < WRITES_EACH; n++) {
      expect(await executeCommand(runtime, count, toyRequest(ana), { boardIds: [boardId] })).toMatchObject({
        status: 200,
      });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  const events = await runtime.database.prisma.event.findMany({
    where: { stream: `board:${boardId}` },
    orderBy: { seq: 'asc' },
  });
  expect(events.map(({ seq }) => seq)).toEqual(upTo(WRITERS * WRITES_EACH));
  const titles = events.map(({ data }) => (data as { title: string }).title);
  const olds = events.map(({ inverse }) => (inverse as { title: string }).title);
  expect(olds).toEqual(['A board', ...titles.slice(0, -1)]);
  expect(events.map(({ at }) => at.getTime())).toEqual(events.map(({ at }) => at.getTime()).sort((a, b) => a - b));
});

test('16 writers across two boards and a card, each naming them in another order: no deadlock, no hole', async () => {
  const boards = [await putBoard(runtime.database, workspaceId), await putBoard(runtime.database, workspaceId)];
  const boardIds = boards.map(({ boardId }) => boardId);
  const cardId = uuid();
  const writer = async (_: unknown, index: number) => {
    const named = index % 2 === 0 ? boardIds : [...boardIds].reverse();
    for (let n = 0; n < 20; n++) {
      const input = index % 4 < 2 ? { boardIds: named, cardId } : { boardIds: named.slice(0, 1), cardId };
      expect(await executeCommand(runtime, count, toyRequest(ana), input)).toMatchObject({ status: 200 });
    }
  };
  const before = await deadlocks();
  await Promise.all(Array.from({ length: WRITERS }, writer));
  expect(await deadlocks()).toBe(before);
  expect(await seqsOf(`card:${cardId}`)).toEqual(upTo(WRITERS * 20));
  for (const boardId of boardIds) expect(await seqsOf(`board:${boardId}`)).toEqual(upTo(8 * 20 + 4 * 20));
});

test('16 creators of one stream at once: its first events have 1..16', async () => {
  const cardId = uuid();
  const replies = await Promise.all(
    Array.from({ length: WRITERS }, () => executeCommand(runtime, count, toyRequest(ana), { boardIds: [], cardId })),
  );
  // Without a row there is nothing to lock: some lose the race, see the row at their next try, and wait for it then.
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect(await seqsOf(`card:${cardId}`)).toEqual(upTo(WRITERS));
});

test('a crowd at one board leaves the others their connections', async () => {
  const [busy, calm] = [await putBoard(runtime.database, workspaceId), await putBoard(runtime.database, workspaceId)];
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow = defineCommand<Parameters<typeof count.decide>[1]>({
    ...count,
    decide: async (tx, input, context) => {
      await opened;
      return await count.decide(tx, input, context);
    },
  });
  // Twice as many as the pool has connections: were they to wait at the lock, none would be left.
  const crowd = Array.from({ length: 2 * WRITERS }, () =>
    executeCommand(runtime, slow, toyRequest(ana), { boardIds: [busy.boardId] }),
  );
  const beside = await executeCommand(runtime, count, toyRequest(ana), { boardIds: [calm.boardId] });
  expect(beside).toMatchObject({ status: 200 });
  expect(await seqsOf(`board:${busy.boardId}`)).toEqual([]);
  open();
  for (const reply of await Promise.all(crowd)) expect(reply).toMatchObject({ status: 200 });
  expect(await seqsOf(`board:${busy.boardId}`)).toEqual(upTo(2 * WRITERS));
});

async function deadlocks(): Promise<number> {
  const [row] = await runtime.database.prisma.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  return Number(row?.deadlocks ?? 0);
}
