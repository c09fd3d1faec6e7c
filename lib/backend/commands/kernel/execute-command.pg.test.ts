import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Id } from '@/lib/protocol/primitives';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';
import { type Caller, type CommandReply, defineCommand } from './command';
import { executeCommand } from './execute-command';
import { onBoard } from './planned-event';
import { refuse } from './refusal';

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

const newBoard = async () => (await putBoard(runtime.database, workspaceId)).boardId;
const eventsOf = (boardId: Id) =>
  runtime.database.prisma.event.findMany({ where: { stream: `board:${boardId}` }, orderBy: { seq: 'asc' } });
const rename = (boardId: Id, title: string, key?: Id, fingerprint?: string, caller: Caller = ana) =>
  executeCommand(runtime, renameBoardToy, toyRequest(caller, key, fingerprint), { boardId, title });

describe('a command', () => {
  test('writes rows, one event, the outbox and its record in one commit', async () => {
    const boardId = await newBoard();
    const key = uuid();
    const reply = await rename(boardId, 'Plans', key);
    expect(reply).toMatchObject({
      status: 200,
      replayed: false,
      body: {
        result: { board: { title: 'Plans', version: 2 } },
        events: [{ kind: 'event', stream: `board:${boardId}`, seq: 1, name: 'board.updated', commandId: key }],
      },
    });
    expect(JSON.stringify(reply.body)).not.toContain('inverse');
    const [event] = await eventsOf(boardId);
    expect(event).toMatchObject({ seq: 1, actorId: ana.userId, inverse: { title: 'A board' }, sourceEventId: null });
    await runtime.outbox.idle();
    const rows = await runtime.database.prisma.outbox.findMany({ where: { handledAt: null } });
    expect(rows).toEqual([]);
  });

  test('that may not be done is 403, leaves nothing, and is decided anew the next time', async () => {
    const boardId = await newBoard();
    const bo = await putPerson(runtime.database, 'Bo');
    const key = uuid();
    expect(await rename(boardId, 'Mine', key, 'f', bo)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await runtime.database.prisma.membership.create({ data: { workspaceId, userId: bo.userId, role: 'member' } });
    expect(await rename(boardId, 'Mine', key, 'f', bo)).toMatchObject({ status: 200, replayed: false });
  });

  test('cannot announce more than 32 KB, and then changes nothing', async () => {
    const boardId = await newBoard();
    const reply = await rename(boardId, 'x'.repeat(33_000));
    expect(reply).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await eventsOf(boardId)).toEqual([]);
  });

  test('that refuses while it writes is a fault: rolled back and not recorded', async () => {
    const boardId = await newBoard();
    const key = uuid();
    const faulty = defineCommand<Id>({
      ...renameBoardToy,
      locate: () => ({ streams: [], scope: {} }),
      allows: () => true,
      decide: () => ({
        result: {},
        events: [],
        write: async (tx) => {
          await tx.board.update({ where: { id: boardId }, data: { title: 'half' } });
          refuse('archived', 'too late');
        },
      }),
    });
    await expect(executeCommand(runtime, faulty, toyRequest(ana, key), boardId)).rejects.toThrow('while it wrote');
    expect(await runtime.database.prisma.command.count({ where: { key } })).toBe(0);
    expect((await runtime.database.prisma.board.findUnique({ where: { id: boardId } }))?.title).toBe('A board');
  });

  test('is located anew when its card moved to another board between look and lock', async () => {
    const [from, to] = [await putBoard(runtime.database, workspaceId), await putBoard(runtime.database, workspaceId)];
    const cardId = uuid();
    await runtime.database.prisma.card.create({
      data: { id: cardId, boardId: from.boardId, listId: from.listId, number: 1, title: 'A card', position: 'a0' },
    });
    let looks = 0;
    const archive = defineCommand<Id>({
      name: 'archiveToy',
      locate: async (tx) => {
        const card = await tx.card.findUniqueOrThrow({ where: { id: cardId } });
        looks += 1;
        // Another person moves the card after the first look.
        if (looks === 1) {
          const data = { boardId: to.boardId, listId: to.listId };
          await runtime.database.prisma.card.update({ where: { id: cardId }, data });
        }
        return { streams: [`board:${card.boardId}`], scope: { boardId: card.boardId, cardId } };
      },
      allows: () => true,
      decide: (_tx, _input, { access, now }) => ({
        result: {},
        events: [
          onBoard(access.boardId ?? '', {
            name: 'card.archived',
            data: { cardId, archivedAt: now.toISOString() },
          }),
        ],
      }),
    });
    const reply = await executeCommand(runtime, archive, toyRequest(ana), cardId);
    expect(looks).toBe(2);
    expect(reply.body).toMatchObject({ events: [{ stream: `board:${to.boardId}` }] });
    expect(await eventsOf(from.boardId)).toEqual([]);
  });
});

describe('the same key', () => {
  test('sent 100 times at once: one row, one event, for each sender the same reply or 409', async () => {
    const boardId = await newBoard();
    const key = uuid();
    const replies = await Promise.all(Array.from({ length: 100 }, () => rename(boardId, 'Once', key)));
    expect(await eventsOf(boardId)).toHaveLength(1);
    const board = await runtime.database.prisma.board.findUniqueOrThrow({ where: { id: boardId } });
    expect(board).toMatchObject({ title: 'Once', version: 2 });
    const first = replies.find(({ replayed, status }) => status === 200 && !replayed);
    const others = replies.filter((reply) => reply !== first);
    expect(first).toBeDefined();
    for (const { status, body, replayed } of others) {
      if (status === 200) expect({ body, replayed }).toEqual({ body: first?.body, replayed: true });
      else expect(body).toMatchObject({ status: 409, code: 'command_in_progress' });
    }
    expect(others.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
  });

  test('while the first still runs: waits without a connection, then 409 command_in_progress', async () => {
    const boardId = await newBoard();
    const key = uuid();
    let release = () => {};
    let begin = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const slow = defineCommand({
      ...renameBoardToy,
      decide: async (tx, input: { boardId: Id; title: string }, context) => {
        begin();
        await held;
        return await renameBoardToy.decide(tx, input, context);
      },
    });
    const first = executeCommand(runtime, slow, toyRequest(ana, key), { boardId, title: 'Slow' });
    await begun;
    // More repetitions than the pool has connections: were they held while waiting, the command below would starve.
    const repetitions = Array.from({ length: 20 }, () => rename(boardId, 'Slow', key));
    expect(await rename(await newBoard(), 'Beside')).toMatchObject({ status: 200 });
    for (const reply of await Promise.all(repetitions)) {
      expect(reply).toMatchObject({ status: 409, body: { code: 'command_in_progress' } });
    }
    release();
    expect(await first).toMatchObject({ status: 200, replayed: false });
    expect(await rename(boardId, 'Slow', key)).toMatchObject({ status: 200, replayed: true });
  });

  test('with another body is refused', async () => {
    const boardId = await newBoard();
    const key = uuid();
    await rename(boardId, 'One', key, 'one');
    expect(await rename(boardId, 'Two', key, 'two')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await eventsOf(boardId)).toHaveLength(1);
  });

  test('of another caller is another key', async () => {
    const boardId = await newBoard();
    const key = uuid();
    const bo = await putPerson(runtime.database, 'Bo');
    await runtime.database.prisma.membership.create({ data: { workspaceId, userId: bo.userId, role: 'member' } });
    await rename(boardId, 'Ana', key);
    expect(await rename(boardId, 'Bo', key, 'other', bo)).toMatchObject({ status: 200, replayed: false });
  });

  test.each([
    ['taken', 409],
    ['absent', 404],
  ])('of a refusal (%s) is refused alike, even when it would succeed now', async (title, status) => {
    const boardId = await newBoard();
    const key = uuid();
    const first = await rename(boardId, title, key);
    expect(first).toMatchObject({ status, replayed: false });
    await runtime.database.prisma.board.update({ where: { id: boardId }, data: { version: 5 } });
    expect(await rename(boardId, title, key)).toEqual({ ...first, replayed: true });
    expect(await eventsOf(boardId)).toEqual([]);
  });

  test('is not replayed to somebody who may no longer do it', async () => {
    const boardId = await newBoard();
    const key = uuid();
    const bo = await putPerson(runtime.database, 'Bo');
    const membership = { workspaceId, userId: bo.userId };
    await runtime.database.prisma.membership.create({ data: { ...membership, role: 'member' } });
    expect(await rename(boardId, 'Secret', key, 'f', bo)).toMatchObject({ status: 200 });
    await runtime.database.prisma.membership.delete({ where: { workspaceId_userId: membership } });
    const reply: CommandReply = await rename(boardId, 'Secret', key, 'f', bo);
    expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(JSON.stringify(reply.body)).not.toContain('Secret');
  });

  test('shows a secret once and stores it nowhere', async () => {
    const secretive = defineCommand<null>({
      name: 'secretToy',
      locate: () => ({ streams: [], scope: {} }),
      allows: () => true,
      decide: () => ({
        status: 201,
        result: { token: { id: 'x' } },
        secret: { token: { value: 'baton_shh' } },
        events: [],
      }),
    });
    const key = uuid();
    const run = () => executeCommand(runtime, secretive, toyRequest(ana, key), null);
    expect((await run()).body).toEqual({ result: { token: { id: 'x', value: 'baton_shh' } }, events: [] });
    expect(await run()).toEqual({ status: 201, replayed: true, body: { result: { token: { id: 'x' } }, events: [] } });
    const stored = await runtime.database.prisma.command.findMany({ where: { key } });
    expect(JSON.stringify(stored)).not.toContain('baton_shh');
  });
});

test('a person’s own stream is shown to them alone', async () => {
  const bo = await putPerson(runtime.database, 'Bo');
  const both = defineCommand<null>({
    name: 'starToy',
    locate: () => ({ streams: [`user:${ana.userId}`, `user:${bo.userId}`], scope: {} }),
    allows: () => true,
    decide: () => ({
      result: {},
      events: [ana, bo].map(({ userId }) => ({
        stream: `user:${userId}` as const,
        name: 'star.added',
        data: { boardId: userId },
      })),
    }),
  });
  const key = uuid();
  const run = () => executeCommand(runtime, both, toyRequest(ana, key), null);
  const [fresh, again] = [await run(), await run()];
  expect(fresh.body).toMatchObject({ events: [{ stream: `user:${ana.userId}` }] });
  expect('events' in fresh.body && fresh.body.events).toHaveLength(1);
  expect(again).toEqual({ ...fresh, replayed: true });
});
