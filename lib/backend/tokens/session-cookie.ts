import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { idSchema } from '@/lib/protocol/primitives';

/** Names under which next-auth keeps its session cookie, over TLS and without. */
export const SESSION_COOKIE_NAMES = ['__Secure-next-auth.session-token', 'next-auth.session-token'] as const;

/** What the session cookie says. Whether the session still stands is asked of its row (HTTP) or of the marks (sidecar). `exp` in ms. */
export const sessionClaimsSchema = z
  .object({ sub: idSchema, sid: idSchema, exp: z.number() })
  .transform(({ sub, sid, exp }) => ({ userId: sub, sid, exp: exp * 1000 }));
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** Reads the session out of a `Cookie` header; null when there is none, or it is forged or expired. */
export async function readSessionCookie(
  secret: string,
  cookieHeader: string | undefined,
): Promise<SessionClaims | null> {
  const token = findCookie(cookieHeader ?? '', SESSION_COOKIE_NAMES);
  if (token === undefined) return null;
  try {
    return sessionClaimsSchema.parse(await decode({ token, secret }));
  } catch {
    return null;
  }
}

function findCookie(header: string, names: readonly string[]): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  for (const name of names) {
    const found = pairs.find((pair) => pair.startsWith(`${name}=`));
    if (found !== undefined) return decodeURIComponent(found.slice(name.length + 1));
  }
  return undefined;
}
