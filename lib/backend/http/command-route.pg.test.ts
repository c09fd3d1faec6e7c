import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Runtime } from '@/lib/backend/create-runtime';
import { setRuntime } from '@/lib/backend/get-runtime';
import { idSchema, titleSchema } from '@/lib/protocol/primitives';
import { callRoute, type RouteCall, TEST_ORIGIN } from '@/lib/testing/call-route';
import { putBoard, putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { renameBoardToy } from '@/lib/testing/toy-command';
import { commandRoute } from './command-route';
import { methods } from './methods';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let boardId: string;

const routes = methods({
  POST: commandRoute({
    params: z.object({ boardId: idSchema }),
    body: z.object({ title: titleSchema }),
    command: renameBoardToy,
    toInput: ({ params, body }) => ({ ...params, ...body }),
    maxBodyBytes: 1_000,
  }),
});

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  setRuntime(runtime);
  await runtime.whenReady();
  ana = await putPerson(runtime.database);
  const workspaceId = await putWorkspace(runtime.database, [[ana, 'owner']]);
  boardId = (await putBoard(runtime.database, workspaceId)).boardId;
});
afterAll(async () => {
  setRuntime(null);
  await runtime.close();
  await database.drop();
});

const write = (call: RouteCall = {}) =>
  callRoute(routes.POST, { as: ana, params: { boardId }, body: { title: 'New' }, ...call });

test('[W7] a write answers the thing under its noun, and the events', async () => {
  const { status, body, headers } = await write();
  expect(status).toBe(200);
  expect(body).toMatchObject({ result: { board: { id: boardId } }, events: [{ name: 'board.updated' }] });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

describe('[W3] Idempotency-Key', () => {
  test('repeats the first reply and says so', async () => {
    const headers = { 'idempotency-key': uuid() };
    const [first, again] = [await write({ headers }), await write({ headers })];
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
  });

  test('[E3] becomes the commandId', async () => {
    const key = uuid();
    expect((await write({ headers: { 'idempotency-key': key } })).body).toMatchObject({ events: [{ commandId: key }] });
  });

  test('that is no UUID is 400', async () => {
    expect(await write({ headers: { 'idempotency-key': 'once' } })).toMatchObject({
      status: 400,
      body: { code: 'invalid_idempotency_key' },
    });
  });

  test.each([
    ['body', { body: { title: 'Other' } }],
    ['path', { path: '/api/other' }],
  ])('[W4] with another %s is 422', async (_what, other) => {
    const headers = { 'idempotency-key': uuid() };
    await write({ headers });
    expect(await write({ headers, ...other })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('[W6] is used up by input that was refused', async () => {
    const headers = { 'idempotency-key': uuid() };
    const bad = { headers, body: { title: '' } };
    expect(await write(bad)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect((await write(bad)).headers.get('idempotency-replayed')).toBe('true');
    expect(await write({ headers })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('[W6] is not used up by what was never an answer of the command', async () => {
    const headers = { 'idempotency-key': uuid() };
    expect(await write({ headers: { ...headers, cookie: '' } })).toMatchObject({ status: 401 });
    expect(await write({ headers, body: '{' })).toMatchObject({ status: 400 });
    expect(await write({ headers })).toMatchObject({ status: 200 });
  });
});

describe('[W1] where a write comes from', () => {
  const evil = 'https://evil.example';
  test.each([
    ['our page', { origin: TEST_ORIGIN }, 200],
    ['its loopback twin', { origin: 'http://127.0.0.1:3000' }, 200],
    ['a program, which names no origin', { origin: '' }, 200],
    ['another page', { origin: evil }, 403],
    ['a page without an origin (sandbox, file)', { origin: 'null' }, 403],
    ['our host on another port', { origin: 'http://localhost:3001' }, 403],
    ['a browser that hides its origin', { origin: '', 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s', async (_what, headers, status) => {
    expect(await write({ headers })).toMatchObject({
      status,
      ...(status === 403 && { body: { code: 'origin_forbidden' } }),
    });
  });
});

describe('what is not a command', () => {
  test.each([
    ['broken JSON', { body: '{"title":' }, 400, 'malformed_json'],
    ['another content type', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
    ['too many bytes', { body: { title: 'x'.repeat(2_000) } }, 413, 'too_large'],
    ['a field that is wrong', { body: { title: 7 } }, 422, 'invalid_input'],
    ['no body', { body: '' }, 422, 'invalid_input'],
    ['an id that is none', { params: { boardId: 'x' } }, 404, 'not_found'],
    ['a thing that is not there', { params: { boardId: uuid() } }, 403, 'forbidden'],
    ['a version that is none', { headers: { 'if-match': 'new' } }, 422, 'invalid_input'],
  ])('%s', async (_what, call, status, code) => {
    const answer = await write(call);
    expect(answer).toMatchObject({ status, body: { status, code, type: `urn:baton:problem:${code}` } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test('input that is wrong is named by field', async () => {
    expect((await write({ body: {} })).body['errors']).toEqual([{ path: 'title', message: expect.any(String) }]);
  });

  test('another method is 405 and names those that are possible', async () => {
    const answer = await callRoute(routes.PATCH, { method: 'PATCH' });
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

test('a database that is away is 503 with Retry-After', async () => {
  const away = createTestRuntime('postgresql://nobody@127.0.0.1:1/nothing');
  setRuntime(away);
  try {
    const answer = await write();
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  } finally {
    setRuntime(runtime);
    await away.close();
  }
});

test('[W1] more writes than the limit are 429 with Retry-After, and RATE_LIMIT_FACTOR raises the limit', async () => {
  const strict = createTestRuntime(database.url, { env: { RATE_LIMIT_FACTOR: '0.0025' } });
  setRuntime(strict);
  try {
    const bo = await putPerson(strict.database, 'Bo');
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await write({ as: bo })).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
    const last = await write({ as: bo });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await write()).status).toBe(200);
  } finally {
    setRuntime(runtime);
    await strict.close();
  }
});
