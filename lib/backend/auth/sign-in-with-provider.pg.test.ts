import { v7 as uuid } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase } from '@/lib/testing/postgres';
import { createTestRuntime } from '@/lib/testing/runtime';
import { signInWithProvider } from './sign-in-with-provider';

const database = await createTestDatabase();
const runtime = createTestRuntime(database.url);
const { prisma } = runtime.database;
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

const identity = (email: string | null, emailVerified: boolean, providerAccountId: string = uuid()) => ({
  provider: 'github',
  providerAccountId,
  name: 'Octo',
  email,
  emailVerified,
});

/** A person here, whose address is proven or not. */
async function putUser(isVerified: boolean) {
  const { userId } = await putPerson(runtime.database, 'Owner');
  return await prisma.user.update({
    where: { id: userId },
    data: { emailVerifiedAt: isVerified ? new Date() : null },
  });
}

test('an address that both sides have proven is linked, and known from then on', async () => {
  const user = await putUser(true);
  const theirs = identity(user.email.toUpperCase(), true);
  expect(await signInWithProvider(runtime, theirs)).toEqual({ ok: true, userId: user.id });
  const withoutAddress = { ...theirs, email: null, emailVerified: false };
  expect(await signInWithProvider(runtime, withoutAddress)).toEqual({ ok: true, userId: user.id });
});

test('an address that the provider has not proven is never matched, linked, or made a person of', async () => {
  const user = await putUser(true);
  for (const email of [user.email, `${uuid()}@example.com`, null]) {
    expect(await signInWithProvider(runtime, identity(email, false))).toEqual({ ok: false, reason: 'unverified' });
  }
  expect(await prisma.account.count({ where: { userId: user.id } })).toBe(0);
});

test('an address that nobody has proven here is never linked: it may be held by somebody who waits for its owner', async () => {
  const user = await putUser(false);
  expect(await signInWithProvider(runtime, identity(user.email, true))).toEqual({ ok: false, reason: 'not_linked' });
  expect(await prisma.account.count({ where: { userId: user.id } })).toBe(0);
});

test('a new person is made of a proven address, unless sign-up is closed', async () => {
  const email = `${uuid()}@example.com`;
  const signedIn = await signInWithProvider(runtime, identity(email, true));
  const user = await prisma.user.findUniqueOrThrow({ where: { email } });
  expect(signedIn).toEqual({ ok: true, userId: user.id });
  expect(user).toMatchObject({ name: 'Octo', passwordHash: null });
  expect(user.emailVerifiedAt).not.toBeNull();
  const closed = { database: runtime.database, config: { ...runtime.config, allowSignup: false } };
  expect(await signInWithProvider(closed, identity(`${uuid()}@example.com`, true))).toEqual({
    ok: false,
    reason: 'closed',
  });
});
