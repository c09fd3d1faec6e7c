import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '@/lib/backend/bus/ports';
import type { StreamRequest } from '@/lib/protocol/frames/fallback';
import type { StreamName } from '@/lib/protocol/streams';
import { EventStreamClient, type PostOptions, postJson } from '@/lib/testing/event-stream-client';
import { FakeClock } from '@/lib/testing/fake-clock';
import { makeEvents, makeStream, range, TEST_EPOCH } from '@/lib/testing/make-event';
import { createTestBus } from '@/lib/testing/runtime';
import { makeWhole, startTestSidecar, TEST_ORIGIN, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson, type SidecarPerson } from '@/lib/testing/sidecar-people';

const ana = makePerson();
const bo = makePerson();
let clock: FakeClock;
let bus: Bus;
let sidecar: TestSidecar;
let stream: StreamName;

beforeEach(async () => {
  clock = new FakeClock();
  bus = createTestBus();
  await makeWhole(bus);
  sidecar = await startTestSidecar({ bus, clock });
  stream = makeStream();
});
afterEach(async () => {
  await sidecar.sidecar.close();
  await bus.close();
});

const byCookie = async (person: SidecarPerson): Promise<PostOptions> => ({
  origin: TEST_ORIGIN,
  cookie: await sidecar.signer.cookie(person),
});
const bodyFor = async (person: SidecarPerson, since = 0): Promise<StreamRequest> => ({
  subscriptions: [
    { stream, grant: await sidecar.signer.grant(person, stream, since), since: { epoch: TEST_EPOCH, seq: since } },
  ],
});
const open = async (person: SidecarPerson, extra: Partial<StreamRequest> = {}) =>
  EventStreamClient.open(sidecar.httpUrl, { ...(await bodyFor(person)), ...extra }, await byCookie(person));
const post = async (path: string, body: unknown, headers: PostOptions) => {
  const response = await postJson(`${sidecar.httpUrl}${path}`, body, headers);
  const text = await response.text();
  return { status: response.status, code: text === '' ? null : (JSON.parse(text) as { code: string }).code, response };
};

describe('[A3] [A4] [A5] who may ask', () => {
  test.each(['/realtime/stream', '/realtime/presence'])('%s is closed to strangers', async (path) => {
    const cookie = await sidecar.signer.cookie(ana);
    expect(await post(path, {}, { cookie })).toMatchObject({ status: 403, code: 'origin_forbidden' });
    expect(await post(path, {}, { cookie, origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(await post(path, {}, { origin: TEST_ORIGIN })).toMatchObject({ status: 401, code: 'not_authenticated' });
    await bus.marks.set([{ subject: `session:${ana.sid}`, at: Date.now(), expiresAt: Date.now() + 60_000 }]);
    expect(await post(path, {}, { origin: TEST_ORIGIN, cookie })).toMatchObject({ status: 401, code: 'session_ended' });
  });

  test('a ticket as bearer is good once', async () => {
    const authorization = `Bearer ${await sidecar.signer.ticket(bo)}`;
    const client = await EventStreamClient.open(sidecar.httpUrl, await bodyFor(bo), { authorization });
    await client.nextOf('subscribed');
    expect(await post('/realtime/stream', await bodyFor(bo), { authorization })).toMatchObject({ status: 401 });
    await client.stop();
  });

  test('a body must be JSON, of the right shape, and not too large', async () => {
    const headers = await byCookie(bo);
    const raw = (body: string, type: string) =>
      fetch(`${sidecar.httpUrl}/realtime/stream`, {
        method: 'POST',
        body,
        headers: { ...headers, 'Content-Type': type },
      });
    expect((await raw('{}', 'text/plain')).status).toBe(415);
    expect((await raw('{}', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await raw('{', 'application/json')).status).toBe(400);
    expect((await raw('{}', 'application/json; charset=utf-8')).status).toBe(422);
    expect((await raw(`"${'x'.repeat(200_000)}"`, 'application/json')).status).toBe(413);
  });

  test('answers may be read by pages of the listed origins alone', async () => {
    const ask = (origin: string) =>
      fetch(`${sidecar.httpUrl}/realtime/stream`, { method: 'OPTIONS', headers: { origin } });
    const good = await ask(TEST_ORIGIN);
    expect(good.status).toBe(204);
    expect(Object.fromEntries(good.headers)).toMatchObject({
      'access-control-allow-origin': TEST_ORIGIN,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'Authorization, Content-Type',
      vary: 'Origin',
    });
    const evil = await ask('https://evil.example');
    expect(evil.headers.get('access-control-allow-origin')).toBeNull();
    expect(evil.headers.get('access-control-allow-credentials')).toBeNull();
    const { response } = await post('/realtime/stream', {}, { origin: TEST_ORIGIN });
    expect(response.headers.get('access-control-allow-origin')).toBe(TEST_ORIGIN);
    expect((await fetch(`${sidecar.httpUrl}/realtime/stream`)).status).toBe(405);
  });

  test('too many requests of one session are told so', async () => {
    const headers = await byCookie(bo);
    const body = { kind: 'presence', connectionId: ana.boardId, stream, clock: 1, state: {} };
    const answers = await Promise.all(range(1, 110).map(() => post('/realtime/presence', body, headers)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(100);
  });
});

describe('[T2] an event stream', () => {
  test('is told every 20 s that it lives, and where its streams are', async () => {
    await bus.events.publish(makeEvents(stream, [1, 2]));
    const client = await open(ana);
    await client.nextOf('subscribed');
    await clock.advance(21_000);
    expect(await client.nextOf('pong')).toMatchObject({ ref: 0, heads: { [stream]: 2 } });
    await client.stop();
  });

  test('ends when its session ends, and says why', async () => {
    const client = await open(ana);
    await client.nextOf('subscribed');
    const mark = { subject: `session:${ana.sid}` as const, at: Date.now(), expiresAt: Date.now() + 60_000 };
    await bus.control.publish({ kind: 'mark', mark });
    expect(await client.ended).toBe(4001);
  });

  test('several subscriptions are answered under their index', async () => {
    const other = makeStream();
    const { subscriptions } = await bodyFor(ana);
    const forged = { stream: other, grant: 'forged', since: { epoch: TEST_EPOCH, seq: 0 } };
    const client = await open(ana, { subscriptions: [...subscriptions, forged] });
    await client.until(() => client.of('subscribed').length + client.of('refused').length === 2);
    expect(client.of('subscribed')).toMatchObject([{ ref: 0, stream }]);
    expect(client.of('refused')).toMatchObject([{ ref: 1, stream: other, code: 'forbidden' }]);
    await client.stop();
  });

  test('that goes on under its id stays one connection and one presence', async () => {
    const first = await open(ana);
    const { connectionId } = await first.nextOf('hello');
    await first.nextOf('subscribed');
    const presence = { kind: 'presence', connectionId, stream, clock: 1, state: { field: 'title' } };
    expect(await post('/realtime/presence', presence, await byCookie(ana))).toMatchObject({ status: 204 });
    await clock.advance(1);
    const second = await open(ana, { connectionId });
    expect(await second.nextOf('hello')).toMatchObject({ connectionId });
    expect(await first.ended).toBe(4205);
    expect(await bus.presence.list(stream)).toMatchObject([{ connectionId, state: { field: 'title' } }]);
    await second.nextOf('subscribed');
    await second.stop();
    await expect.poll(() => bus.presence.list(stream)).toEqual([]);
    expect(await bus.connections.find(connectionId)).toBeNull();
  });

  test("nobody goes on under another's id", async () => {
    const first = await open(ana);
    const { connectionId } = await first.nextOf('hello');
    const thief = await open(bo, { connectionId });
    expect((await thief.nextOf('hello')).connectionId).not.toBe(connectionId);
    await Promise.all([first.stop(), thief.stop()]);
  });

  test('presence by another person, or where the connection does not look, is refused', async () => {
    const client = await open(ana);
    const { connectionId } = await client.nextOf('hello');
    await client.nextOf('subscribed');
    const presence = { kind: 'presence', connectionId, stream, clock: 1, state: {} };
    expect(await post('/realtime/presence', presence, await byCookie(bo))).toMatchObject({ status: 404 });
    const elsewhere = { ...presence, stream: makeStream() };
    expect(await post('/realtime/presence', elsewhere, await byCookie(ana))).toMatchObject({ status: 403 });
    expect(await bus.presence.list(stream)).toEqual([]);
    await client.stop();
  });

  test('any instance takes the presence of a connection of another', async () => {
    const neighbour = await startTestSidecar({ bus, clock, instanceId: 'test-2' });
    const client = await open(ana);
    const { connectionId } = await client.nextOf('hello');
    await client.nextOf('subscribed');
    await expect.poll(async () => (await bus.connections.find(connectionId))?.streams).toEqual([stream]);
    const presence = { kind: 'presence', connectionId, stream, clock: 1, state: { typing: true } };
    const response = await postJson(`${neighbour.httpUrl}/realtime/presence`, presence, await byCookie(ana));
    expect(response.status).toBe(204);
    expect(await bus.presence.list(stream)).toMatchObject([{ connectionId, userId: ana.userId }]);
    await client.stop();
    await neighbour.sidecar.close();
  });

  test('a reader that stops reading is closed', async () => {
    const { port } = sidecar.sidecar.address;
    const body = JSON.stringify(await bodyFor(ana));
    const headers = { ...(await byCookie(ana)), 'Content-Type': 'application/json' };
    const slow = request({ host: '127.0.0.1', port, path: '/realtime/stream', method: 'POST', headers });
    const paused = new Promise<void>((resolve) => {
      slow.on('response', (response) => {
        response.pause();
        resolve();
      });
    });
    slow.on('error', () => {});
    slow.end(body);
    await paused;
    const closes = async () =>
      (await (await fetch(`${sidecar.httpUrl}/metrics`)).text()).includes('closes_total{code="4301"} 1');
    const text = 'x'.repeat(30 * 1024);
    for (let round = 0; round < 60 && !(await closes()); round += 1) {
      await bus.events.publish(makeEvents(stream, range(round * 16 + 1, round * 16 + 16), { data: { text } }));
    }
    expect(await closes()).toBe(true);
    slow.destroy();
  }, 20_000);
});

describe('[T2] a long poll', () => {
  test('ends with its time when nothing comes', async () => {
    const client = await open(ana, { wait: 5 });
    await client.nextOf('subscribed');
    await clock.advance(5_000);
    expect(await client.ended).toBeNull();
    expect(client.frames.map(({ kind }) => kind)).toEqual(['hello', 'subscribed', 'presence.state']);
  });

  test('polls of one client are one connection, whether it says so or not', async () => {
    const ids = new Set<string>();
    for (let poll = 0; poll < 12; poll += 1) {
      const client = await open(ana, { wait: 1 });
      ids.add((await client.nextOf('hello')).connectionId);
      await client.nextOf('subscribed');
      await clock.advance(1_000);
      await client.ended;
    }
    expect(ids.size).toBe(1);
  });

  test('between two polls one is still here; presence is taken meanwhile', async () => {
    const client = await open(ana, { wait: 1 });
    const { connectionId } = await client.nextOf('hello');
    await client.nextOf('subscribed');
    await clock.advance(1_000);
    await client.ended;
    const presence = { kind: 'presence', connectionId, stream, clock: 1, state: {} };
    expect(await post('/realtime/presence', presence, await byCookie(ana))).toMatchObject({ status: 204 });
    expect(await bus.presence.list(stream)).toHaveLength(1);
  });

  test('presence alone ends a poll, but not within its first second', async () => {
    const watcher = await open(ana, { wait: 30 });
    await watcher.nextOf('presence.state');
    const entry = { connectionId: bo.boardId, userId: bo.userId, clock: 1, state: {} };
    await clock.advance(200);
    await bus.presence.put(stream, entry);
    await watcher.nextOf('presence.diff');
    await clock.advance(700);
    expect(watcher.of('presence.diff')).toHaveLength(1);
    let isOver = false;
    void watcher.ended.then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    await clock.advance(100);
    await watcher.ended;
  });
});
