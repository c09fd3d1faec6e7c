import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as ready from '@/app/api/ready/route';
import * as config from '@/app/api/realtime/config/route';
import * as grants from '@/app/api/realtime/grants/route';
import * as ticket from '@/app/api/realtime/ticket/route';
import * as log from '@/app/api/streams/[stream]/events/route';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import type { Runtime } from '@/lib/backend/create-runtime';
import { setRuntime } from '@/lib/backend/get-runtime';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { verifyGrant } from '@/lib/backend/tokens/grant-token';
import { verifyTicket } from '@/lib/backend/tokens/ticket-token';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { eventsPageSchema, grantsReplySchema } from '@/lib/protocol/replies';
import { streamName } from '@/lib/protocol/streams';
import { callRoute } from '@/lib/testing/call-route';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime, TEST_SECRET } from '@/lib/testing/runtime';
import { renameBoardToy, toyRequest } from '@/lib/testing/toy-command';
import { snapshotRoute } from './snapshot-route';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let bo: Caller;
let workspaceId: Id;
let boardId: Id;
let epoch: string;

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  setRuntime(runtime);
  await runtime.whenReady();
  epoch = (await runtime.database.prisma.epoch.findFirstOrThrow()).epoch;
  ana = await putPerson(runtime.database);
  bo = await putPerson(runtime.database, 'Bo');
  workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
  boardId = (await putBoard(runtime.database, workspaceId)).boardId;
  for (let n = 1; n <= 7; n++) await rename(`Title ${n}`);
});
afterAll(async () => {
  setRuntime(null);
  await runtime.close();
  await database.drop();
});

const rename = (title: string) => executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId, title });
const grantKey = deriveKey(TEST_SECRET, 'grant');

describe('[L1] the log', () => {
  const read = (query: string, as = ana, stream = `board:${boardId}`) =>
    callRoute(log.GET, { as, path: `/api/test?${query}`, params: { stream } });

  test('gives what came after a position, page by page', async () => {
    const page = eventsPageSchema.parse((await read(`after=2&epoch=${epoch}&limit=3`)).body);
    expect(page).toMatchObject({ epoch, head: 7 });
    expect(page.events.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    expect(JSON.stringify(page)).not.toContain('inverse');
    expect((await read(`after=7&epoch=${epoch}`)).body).toEqual({ epoch, head: 7, events: [] });
  });

  test('takes the stream’s name as a browser writes it into an address', async () => {
    expect(await read(`after=6&epoch=${epoch}`, ana, encodeURIComponent(`board:${boardId}`))).toMatchObject({
      status: 200,
    });
  });

  test.each([
    ['another epoch', 'after=2&epoch=other'],
    ['a position that the log does not reach', `after=8&epoch=`],
  ])('[L2] %s is 410 snapshot_required', async (_what, query) => {
    const answer = await read(query.endsWith('epoch=') ? `${query}${epoch}` : query);
    expect(answer).toMatchObject({ status: 410, body: { code: 'snapshot_required' } });
  });

  test('[L2] a position whose next event is not kept is 410', async () => {
    const other = (await putBoard(runtime.database, workspaceId)).boardId;
    for (const title of ['One', 'Two', 'Three']) {
      await executeCommand(runtime, renameBoardToy, toyRequest(ana), { boardId: other, title });
    }
    await runtime.database.prisma.event.deleteMany({ where: { stream: `board:${other}`, seq: { lte: 2 } } });
    const stream = `board:${other}`;
    expect(await read(`after=1&epoch=${epoch}`, ana, stream)).toMatchObject({ status: 410 });
    expect(await read(`after=2&epoch=${epoch}`, ana, stream)).toMatchObject({ status: 200 });
  });

  test('[W12] is 404 for those who may not know of the stream, as one that is not there is', async () => {
    const [hidden, absent] = [
      await read(`after=0&epoch=${epoch}`, bo),
      await read(`after=0&epoch=${epoch}`, ana, `board:${uuid()}`),
    ];
    expect(hidden).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(absent.body).toEqual(hidden.body);
    expect(await read(`after=0&epoch=${epoch}`, ana, `user:${bo.userId}`)).toMatchObject({ status: 404 });
    expect(await read(`after=0&epoch=${epoch}`, ana, 'planet:earth')).toMatchObject({ status: 404 });
  });
});

describe('[L3] grants', () => {
  test('are given for all streams at once, each saying who, in which session, of which scope and moment', async () => {
    const streams = [
      streamName('board', boardId),
      streamName('workspace', workspaceId),
      streamName('user', ana.userId),
    ];
    const answer = await callRoute(grants.POST, { as: ana, body: { streams: [...streams, `board:${uuid()}`] } });
    const reply = grantsReplySchema.parse(answer.body);
    expect(reply.grants.map(({ stream }) => stream).sort()).toEqual([...streams].sort());
    expect(reply.refused).toEqual([{ stream: expect.stringMatching(/^board:/), code: 'forbidden' }]);
    const board = reply.grants.find(({ stream }) => stream === `board:${boardId}`);
    expect(board).toMatchObject({ epoch, head: 7 });
    const claims = await verifyGrant(grantKey, board?.grant ?? '');
    expect(claims).toMatchObject({
      stream: `board:${boardId}`,
      scope: [workspaceId, boardId],
      userId: ana.userId,
      sid: ana.sid,
      head: { epoch, seq: 7 },
    });
    expect(claims?.exp).toBeLessThanOrEqual(Date.now() + GRANT_LIFETIME_MS);
  });

  test('of before a removal are void, those of after a return are not', async () => {
    const asOf = async () => {
      const answer = await callRoute(grants.POST, { as: ana, body: { streams: [`board:${boardId}`] } });
      const grant = grantsReplySchema.parse(answer.body).grants[0]?.grant ?? '';
      return (await verifyGrant(grantKey, grant))?.asOf ?? 0;
    };
    const before = await asOf();
    const subject = `user:${ana.userId}@${workspaceId}` as const;
    runtime.handOn({ id: 0n, events: [], marks: [{ subject, ttlMs: 1_000 }] });
    await runtime.outbox.idle();
    const [mark] = await runtime.bus.marks.get([subject]);
    expect(before).toBeLessThanOrEqual(mark?.at ?? 0);
    await expect.poll(asOf).toBeGreaterThan(mark?.at ?? Number.POSITIVE_INFINITY);
  });

  test('of a private board go to its own people alone', async () => {
    const secret = (await putBoard(runtime.database, workspaceId, 'private')).boardId;
    const ask = async () => (await callRoute(grants.POST, { as: ana, body: { streams: [`board:${secret}`] } })).body;
    expect(await ask()).toMatchObject({ grants: [], refused: [{ code: 'forbidden' }] });
    await runtime.database.prisma.boardMember.create({ data: { boardId: secret, userId: ana.userId, role: 'viewer' } });
    expect(await ask()).toMatchObject({ grants: [{ stream: `board:${secret}` }], refused: [] });
  });
});

test('a ticket names its caller and lives 30 s', async () => {
  const { body } = await callRoute(ticket.POST, { as: ana, method: 'POST' });
  const claims = await verifyTicket(deriveKey(TEST_SECRET, 'ticket'), String(body['ticket']));
  expect(claims).toMatchObject({ userId: ana.userId, sid: ana.sid });
  expect(claims?.exp).toBeLessThanOrEqual(Date.now() + 30_000);
});

test('[A1] anybody may read where the sidecar is, and whether this process is ready', async () => {
  expect((await callRoute(config.GET)).body).toEqual({
    url: 'ws://localhost:3001/realtime',
    streamUrl: 'http://localhost:3001/realtime/stream',
    protocols: ['baton.v1'],
  });
  expect(await callRoute(ready.GET)).toMatchObject({
    status: 200,
    body: { status: 'ready', database: 'up', bus: 'up' },
  });
});

describe('[S2] a snapshot', () => {
  let reads = 0;
  const route = snapshotRoute({
    params: z.object({ boardId: idSchema }),
    stream: ({ params }) => streamName('board', params.boardId),
    read: async (tx, { role }) => {
      reads += 1;
      return { title: (await tx.board.findUniqueOrThrow({ where: { id: boardId } })).title, role };
    },
  });
  const read = (headers: Record<string, string> = {}, as = ana) =>
    callRoute(route, { as, params: { boardId }, headers });

  test('carries position, grant and data of one moment', async () => {
    const { body } = await read();
    expect(body).toMatchObject({
      stream: `board:${boardId}`,
      epoch,
      seq: 7,
      data: { title: 'Title 7', role: 'owner' },
    });
    expect(await verifyGrant(grantKey, String(body['grant']))).toMatchObject({ head: { seq: 7 } });
  });

  test('that the client has already is 304, before any data is read', async () => {
    const etag = (await read()).headers.get('etag') ?? '';
    const before = reads;
    const known = await read({ 'if-none-match': `"other", W/${etag}` });
    expect(known).toMatchObject({ status: 304, body: {} });
    expect(known.headers.get('etag')).toBe(etag);
    expect(reads).toBe(before);
    await rename('Title 8');
    expect((await read({ 'if-none-match': etag })).status).toBe(200);
  });

  test('has another tag for another role', async () => {
    await runtime.database.prisma.membership.create({ data: { workspaceId, userId: bo.userId, role: 'viewer' } });
    expect((await read({}, bo)).headers.get('etag')).not.toBe((await read()).headers.get('etag'));
  });
});
