import { SignJWT } from 'jose';
import { decode, encode } from 'next-auth/jwt';
import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { deriveKey } from './derive-key';
import { type GrantClaims, signGrant, verifyGrant } from './grant-token';
import { readSessionCookie } from './session-cookie';
import { signTicket, verifyTicket } from './ticket-token';

const SECRET = 'a secret for tests and for nothing else at all';
const NAME = 'next-auth.session-token';
const HOUR_S = 3_600;

/** Every variant of a token in which one character is another. */
const tampered = (token: string) =>
  [...token].map((char, index) => `${token.slice(0, index)}${char === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`);

describe("next-auth's session cookie", () => {
  const token = { sub: uuid(), sid: uuid() };
  const make = (fields = {}) => encode({ token, secret: SECRET, maxAge: HOUR_S, ...fields });

  test('is read as next-auth itself reads it', async () => {
    const made = await make();
    const expected = await decode({ token: made, secret: SECRET });
    const exp = Number(expected?.['exp']) * 1_000;
    expect(readSessionCookie(SECRET, `a=b; ${NAME}=${made}; c=d`)).toEqual({ userId: token.sub, sid: token.sid, exp });
    expect(readSessionCookie(SECRET, `__Secure-${NAME}=${made}`)).toMatchObject({ userId: token.sub });
  });

  test('counts neither after its time, nor under another secret, nor when a single character was changed', async () => {
    const made = await make();
    expect(readSessionCookie(SECRET, `${NAME}=${made}`, Date.now() + 2 * HOUR_S * 1_000)).toBeNull();
    expect(readSessionCookie(`${SECRET}!`, `${NAME}=${made}`)).toBeNull();
    // The last character of a part may carry bits that nobody reads; what it says is then the same.
    const accepted = tampered(made).filter((text) => readSessionCookie(SECRET, `${NAME}=${text}`) !== null);
    expect(accepted.length).toBeLessThanOrEqual(3);
    const [header, key, iv, body, tag] = made.split('.');
    expect(readSessionCookie(SECRET, `${NAME}=${[header, key, iv, body, tag?.slice(0, 6)].join('.')}`)).toBeNull();
  });

  test.each(['', '%', 'a.b.c.d.e', '....', 'eyJhbGciOiJub25lIn0..a.b.c', 'x'.repeat(5_000)])('is not %j', (text) => {
    expect(readSessionCookie(SECRET, `${NAME}=${text}`)).toBeNull();
  });

  test('without a session id says nothing', async () => {
    expect(readSessionCookie(SECRET, `${NAME}=${await make({ token: { sub: token.sub } })}`)).toBeNull();
    expect(readSessionCookie(SECRET, undefined)).toBeNull();
  });
});

describe('[R1] grants and tickets', () => {
  const key = deriveKey(SECRET, 'grant');
  const claims: GrantClaims = {
    stream: `board:${uuid()}`,
    scope: [uuid(), uuid()],
    userId: uuid(),
    sid: uuid(),
    asOf: 1_000,
    exp: 2_000,
    head: { epoch: 'e', seq: 4 },
  };

  test('say what was signed', async () => {
    expect(verifyGrant(key, await signGrant(key, claims))).toEqual(claims);
    const ticket = { jti: uuid(), userId: uuid(), sid: uuid(), exp: 5 };
    const ticketKey = deriveKey(SECRET, 'ticket');
    expect(verifyTicket(ticketKey, await signTicket(ticketKey, ticket))).toEqual(ticket);
  });

  test('a single changed character makes it nothing', async () => {
    const grant = await signGrant(key, claims);
    expect(tampered(grant).filter((text) => verifyGrant(key, text) !== null)).toEqual([]);
    expect(verifyGrant(key, `${grant}=`)).toBeNull();
  });

  test('another key, another purpose or another algorithm counts for nothing', async () => {
    const grant = await signGrant(key, claims);
    expect(verifyGrant(deriveKey(`${SECRET}!`, 'grant'), grant)).toBeNull();
    expect(verifyGrant(deriveKey(SECRET, 'ticket'), grant)).toBeNull();
    expect(verifyTicket(key, grant)).toBeNull();
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${grant.split('.')[1]}.`;
    expect(verifyGrant(key, none)).toBeNull();
    const other = await new SignJWT({ g: claims }).setProtectedHeader({ alg: 'HS512' }).sign(new Uint8Array(64));
    expect(verifyGrant(key, other)).toBeNull();
  });

  test.each(['', '.', '..', 'eyJhbGciOiJIUzI1NiJ9', 'eyJhbGciOiJIUzI1NiJ9.', 'eyJhbGciOiJIUzI1NiJ9.e30.'])(
    '%j is none',
    (text) => {
      expect(verifyGrant(key, text)).toBeNull();
    },
  );
});
