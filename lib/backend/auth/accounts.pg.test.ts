import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hints from '@/app/api/me/hints/route';
import * as password from '@/app/api/me/password/route';
import * as me from '@/app/api/me/route';
import * as resets from '@/app/api/password-resets/route';
import * as useReset from '@/app/api/password-resets/use/route';
import * as session from '@/app/api/sessions/[sessionId]/route';
import * as sessions from '@/app/api/sessions/route';
import * as token from '@/app/api/tokens/[tokenId]/route';
import * as tokens from '@/app/api/tokens/route';
import * as users from '@/app/api/users/route';
import * as resetLink from '@/app/api/workspaces/[workspaceId]/members/[userId]/reset-link/route';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Runtime } from '@/lib/backend/create-runtime';
import { setRuntime } from '@/lib/backend/get-runtime';
import type { Mail } from '@/lib/backend/mail/create-mailer';
import { callRoute } from '@/lib/testing/call-route';
import { putPerson, putWorkspace } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { hashPassword } from './passwords';
import { startSession } from './sessions';
import { signInWithPassword } from './sign-in-with-password';

const PASSWORD = 'a long enough password';

let database: TestDatabase;
let runtime: Runtime;
const mails: Mail[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  runtime = createTestRuntime(database.url, { mailer, env: { RATE_LIMIT_FACTOR: '10' } });
  setRuntime(runtime);
  await runtime.whenReady();
});
afterAll(async () => {
  setRuntime(null);
  await runtime.close();
  await database.drop();
});

const newEmail = () => `p-${uuid()}@example.com`;
const signUp = (fields: object = {}) =>
  callRoute(users.POST, { body: { name: 'Eve', email: newEmail(), password: PASSWORD, ...fields } });
const signIn = (login: string, given: string, from = runtime) => signInWithPassword(from, new Headers(), login, given);
/** A person with a password and as many sessions as asked for. */
async function putAccount(count = 1): Promise<{ email: string; callers: Caller[] }> {
  const { userId } = await putPerson(runtime.database, 'Eve');
  await runtime.database.prisma.session.deleteMany({ where: { userId } });
  const passwordHash = await hashPassword(PASSWORD);
  const { email } = await runtime.database.prisma.user.update({ where: { id: userId }, data: { passwordHash } });
  const callers: Caller[] = [];
  for (let n = 0; n < count; n++) {
    callers.push({ userId, sid: await startSession(runtime, userId, `Browser ${n}`), via: 'session' });
  }
  return { email, callers };
}
const one = async () => (await putAccount()).callers[0] as Caller;

describe('sign-up', () => {
  test('makes a person who belongs nowhere, whose address is not proven and whose password is a hash', async () => {
    const email = newEmail().toUpperCase();
    const answer = await signUp({ email });
    expect(answer).toMatchObject({
      status: 201,
      body: { result: { user: { name: 'Eve', email: email.toLowerCase() } } },
    });
    const user = await runtime.database.prisma.user.findUniqueOrThrow({
      where: { email: email.toLowerCase() },
      include: { memberships: true },
    });
    expect(user).toMatchObject({ emailVerifiedAt: null, isDemo: false, memberships: [] });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
  });

  test('with an address that is taken is 409, and stores no password with the key', async () => {
    const email = newEmail();
    const key = uuid();
    await signUp({ email });
    const body = { name: 'Eve', email, password: 'another long password' };
    const answer = await callRoute(users.POST, { body, headers: { 'idempotency-key': key } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    const stored = await runtime.database.prisma.command.findMany({ where: { key } });
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('another long password');
  });

  test('at the same moment with the same address makes one person', async () => {
    const email = newEmail();
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => signUp({ email })))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409, 409, 409]);
  });

  test('can be closed', async () => {
    const closed = createTestRuntime(database.url, { env: { ALLOW_SIGNUP: '0' } });
    setRuntime(closed);
    try {
      expect(await signUp()).toMatchObject({ status: 403, body: { code: 'sign_up_closed' } });
    } finally {
      setRuntime(runtime);
      await closed.close();
    }
  });
});

describe('signing in', () => {
  test('takes address and password, whatever the case of the address', async () => {
    const { email, callers } = await putAccount();
    expect(await signIn(` ${email.toUpperCase()} `, PASSWORD)).toEqual({ id: callers[0]?.userId });
  });

  test('refuses a wrong password and an unknown account alike', async () => {
    const { email } = await putAccount();
    const [wrong, unknown] = await Promise.all(
      [signIn(email, 'wrong'), signIn(newEmail(), PASSWORD)].map((attempt) => attempt.catch((error: unknown) => error)),
    );
    expect(wrong).toMatchObject({ code: 'invalid_credentials' });
    expect(unknown).toEqual(wrong);
  });

  test('takes as long for an unknown account as for one that is there', async () => {
    const { email } = await putAccount();
    const time = async (login: string) => {
      const begin = performance.now();
      await signIn(login, 'wrong').catch(() => {});
      return performance.now() - begin;
    };
    await time(newEmail()); // The decoy is hashed at its first use.
    const [known, unknown] = [await time(email), await time(newEmail())];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  test('lets demo people in by their bare name, in demo mode alone', async () => {
    const demo = createTestRuntime(database.url, { env: { DEMO: '1' } });
    const data = { id: uuid(), name: 'Ana', email: 'ana@demo.baton', color: 'violet', isDemo: true };
    await runtime.database.prisma.user.create({ data: { ...data, passwordHash: await hashPassword('baton-demo') } });
    expect(await signIn('Ana', 'baton-demo', demo)).toEqual({ id: data.id });
    await expect(signIn('ana', 'baton-demo')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await demo.close();
  });

  test('counts attempts that fail for each account, not those that succeed', async () => {
    const strict = createTestRuntime(database.url, { env: { RATE_LIMIT_FACTOR: '0.1' } });
    const { email } = await putAccount();
    for (let n = 0; n < 5; n++) await signIn(email, PASSWORD, strict);
    for (let n = 0; n < 2; n++) {
      await expect(signIn(email, 'wrong', strict)).rejects.toMatchObject({ code: 'invalid_credentials' });
    }
    const refused = await signIn(email, PASSWORD, strict).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'rate_limited', extras: { retryAfter: expect.any(Number) } });
    await strict.close();
  });
});

describe('sessions', () => {
  test('are listed with the one that asks', async () => {
    const { callers } = await putAccount(2);
    const answer = await callRoute(sessions.GET, { as: callers[0] as Caller });
    expect(answer.body['sessions']).toHaveLength(2);
    expect(answer.body['sessions']).toContainEqual(
      expect.objectContaining({ id: callers[0]?.sid, userAgent: 'Browser 0', current: true }),
    );
  });

  test('that are ended are 401 at once, and marked for the sidecars', async () => {
    const { callers } = await putAccount(2);
    const [here, there] = callers as [Caller, Caller];
    expect((await callRoute(me.GET, { as: there })).status).toBe(200);
    const ended = await callRoute(session.DELETE, { as: here, method: 'DELETE', params: { sessionId: there.sid } });
    expect(ended.status).toBe(200);
    expect(await callRoute(me.GET, { as: there })).toMatchObject({ status: 401, body: { code: 'session_ended' } });
    expect((await callRoute(me.GET, { as: here })).status).toBe(200);
    await runtime.outbox.idle();
    expect(await runtime.bus.marks.get([`session:${there.sid}`])).toHaveLength(1);
  });

  test('of somebody else cannot be ended', async () => {
    const [ana, bo] = [await one(), await one()];
    const answer = await callRoute(session.DELETE, { as: ana, method: 'DELETE', params: { sessionId: bo.sid } });
    expect(answer).toMatchObject({ status: 404 });
    expect((await callRoute(me.GET, { as: bo })).status).toBe(200);
  });

  test('that have expired, and cookies of another secret, are nobody’s', async () => {
    const ana = await one();
    await runtime.database.prisma.session.update({ where: { id: ana.sid }, data: { expiresAt: new Date(0) } });
    expect((await callRoute(me.GET, { as: ana })).status).toBe(401);
    const headers = { cookie: 'next-auth.session-token=forged' };
    expect(await callRoute(me.GET, { headers })).toMatchObject({ status: 401, body: { code: 'not_authenticated' } });
  });
});

describe('a new password', () => {
  test('needs the current one, and ends the other sessions', async () => {
    const { email, callers } = await putAccount(2);
    const [here, there] = callers as [Caller, Caller];
    const change = (currentPassword: string) =>
      callRoute(password.POST, { as: here, body: { currentPassword, newPassword: 'the next long password' } });
    expect(await change('wrong')).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    expect(await change(PASSWORD)).toMatchObject({ status: 200 });
    expect((await callRoute(me.GET, { as: here })).status).toBe(200);
    expect((await callRoute(me.GET, { as: there })).status).toBe(401);
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(await signIn(email, 'the next long password')).toEqual({ id: here.userId });
    await runtime.outbox.idle();
    expect(await runtime.bus.marks.get([`session:${here.sid}`, `session:${there.sid}`])).toMatchObject([
      { subject: `session:${there.sid}` },
    ]);
  });

  test('by mail: the link works once, proves the address and ends all sessions; strangers learn nothing', async () => {
    const { email, callers } = await putAccount();
    const ask = (address: string) => callRoute(resets.POST, { body: { email: address } });
    const [known, unknown] = [await ask(email), await ask(newEmail())];
    expect(known.status).toBe(202);
    expect(unknown).toMatchObject({ status: known.status, body: known.body });
    await expect.poll(() => mails.filter(({ to }) => to.address === email).length).toBe(1);
    const link = /token=([\w-]+)/.exec(mails.find(({ to }) => to.address === email)?.text ?? '')?.[1] ?? '';
    const use = () => callRoute(useReset.POST, { body: { token: link, newPassword: 'by mail a new password' } });
    expect(await use()).toMatchObject({ status: 200 });
    expect(await use()).toMatchObject({ status: 410, body: { code: 'reset_invalid' } });
    expect((await callRoute(me.GET, { as: callers[0] as Caller })).status).toBe(401);
    const user = await runtime.database.prisma.user.findUniqueOrThrow({ where: { email } });
    expect(user.emailVerifiedAt).not.toBeNull();
    expect(mails.every(({ to }) => to.address === email)).toBe(true);
  });

  test('by an admin’s link: shown once, of one hour, and proving no address', async () => {
    const [admin, member] = [await one(), await one()];
    const workspaceId = await putWorkspace(runtime.database, [
      [admin, 'admin'],
      [member, 'member'],
    ]);
    const make = (headers = {}) =>
      callRoute(resetLink.POST, { as: admin, body: {}, params: { workspaceId, userId: member.userId }, headers });
    const headers = { 'idempotency-key': uuid() };
    const [first, again] = [await make(headers), await make(headers)];
    const { reset } = first.body['result'] as { reset: { token: string; url: string } };
    expect(reset.url).toBe(`http://localhost:3000/reset-password?token=${reset.token}`);
    expect(JSON.stringify(again.body)).not.toContain(reset.token);
    const used = await callRoute(useReset.POST, { body: { token: reset.token, newPassword: 'from my admin, long' } });
    expect(used.status).toBe(200);
    const user = await runtime.database.prisma.user.findUniqueOrThrow({ where: { id: member.userId } });
    expect(user.emailVerifiedAt).toBeNull();
  });

  test('cannot be given by an admin to somebody who also belongs where the admin decides nothing', async () => {
    const [admin, member, boss] = [await one(), await one(), await one()];
    const workspaceId = await putWorkspace(runtime.database, [
      [admin, 'owner'],
      [member, 'member'],
    ]);
    const elsewhere = await putWorkspace(runtime.database, [
      [boss, 'owner'],
      [member, 'member'],
    ]);
    const make = (as: Caller, id: string, userId = member.userId) =>
      callRoute(resetLink.POST, { as, body: {}, params: { workspaceId: id, userId } });
    expect(await make(admin, workspaceId)).toMatchObject({ status: 403 });
    expect(await make(member, workspaceId, admin.userId)).toMatchObject({ status: 403 });
    expect(await make(boss, workspaceId)).toMatchObject({ status: 404 });
    expect(await make(boss, elsewhere)).toMatchObject({ status: 403 });
  });
});

describe('API tokens', () => {
  const make = async (as: Caller) => {
    const answer = await callRoute(tokens.POST, { as, body: { name: 'CI' } });
    return (answer.body['result'] as { token: { id: string; value: string } }).token;
  };
  const bearer = (value: string) => ({ authorization: `Bearer ${value}` });

  test('are shown once, kept as a hash, and act for their person from any origin', async () => {
    const ana = await one();
    const { id, value } = await make(ana);
    expect(value).toMatch(/^baton_[\w-]{43}$/);
    const row = await runtime.database.prisma.apiToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(value);
    expect((await callRoute(tokens.GET, { as: ana })).body).toEqual({
      tokens: [{ id, name: 'CI', createdAt: expect.any(String), lastUsedAt: null }],
    });
    const answer = await callRoute(me.PATCH, {
      method: 'PATCH',
      body: { name: 'Robot' },
      headers: { ...bearer(value), origin: 'https://elsewhere.example' },
    });
    expect(answer).toMatchObject({ status: 200, body: { result: { user: { id: ana.userId, name: 'Robot' } } } });
  });

  test('can neither make tokens nor change the password', async () => {
    const headers = bearer((await make(await one())).value);
    expect(await callRoute(tokens.POST, { body: { name: 'More' }, headers })).toMatchObject({ status: 403 });
    const body = { currentPassword: PASSWORD, newPassword: 'the next long password' };
    expect(await callRoute(password.POST, { body, headers })).toMatchObject({ status: 403 });
  });

  test('that are revoked are 401 at once, and marked', async () => {
    const ana = await one();
    const { id, value } = await make(ana);
    expect((await callRoute(me.GET, { headers: bearer(value) })).status).toBe(200);
    await callRoute(token.DELETE, { as: ana, method: 'DELETE', params: { tokenId: id } });
    expect((await callRoute(me.GET, { headers: bearer(value) })).status).toBe(401);
    await runtime.outbox.idle();
    expect(await runtime.bus.marks.get([`token:${id}`])).toHaveLength(1);
  });
});

test('a new name is told to each workspace that shows it', async () => {
  const ana = await one();
  const ids = [
    await putWorkspace(runtime.database, [[ana, 'owner']]),
    await putWorkspace(runtime.database, [[ana, 'viewer']]),
  ];
  const answer = await callRoute(me.PATCH, { as: ana, method: 'PATCH', body: { name: 'Anna' } });
  const events = answer.body['events'] as { stream: string; name: string; data: object }[];
  expect(events.map(({ stream }) => stream).sort()).toEqual(ids.map((id) => `workspace:${id}`).sort());
  expect(events[0]).toMatchObject({ name: 'member.updated', data: { userId: ana.userId, name: 'Anna' } });
});

test('hints are shown to a new person until they are dismissed, and never to the demonstration’s people', async () => {
  const as = await one();
  const shown = async () =>
    ((await callRoute(me.GET, { as, path: '/api/me' })).body['user'] as { showsHints: boolean }).showsHints;
  expect(await shown()).toBe(true);
  const answer = await callRoute(hints.DELETE, { as, method: 'DELETE', path: '/api/me/hints' });
  expect(answer).toMatchObject({ status: 200, body: { result: { user: { showsHints: false } } } });
  expect(await shown()).toBe(false);
  const change = { isDemo: true, hintsDismissedAt: null };
  await runtime.database.prisma.user.update({ where: { id: as.userId }, data: change });
  expect(await shown()).toBe(false);
});
