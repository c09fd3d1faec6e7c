import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';
import { openJwe } from './open-jwe';

/** Names under which next-auth keeps its session cookie, over TLS and without. */
export const SESSION_COOKIE_NAMES = ['__Secure-next-auth.session-token', 'next-auth.session-token'] as const;

/** What the session cookie says. Whether the session still stands is asked of its row (HTTP) or of the marks (sidecar). `exp` in ms. */
export const sessionClaimsSchema = z.pipe(
  z.object({ sub: idSchema, sid: idSchema, exp: z.number() }),
  z.transform(({ sub, sid, exp }) => ({ userId: sub, sid, exp: exp * 1000 })),
);
export type SessionClaims = z.infer<typeof sessionClaimsSchema>;

/** Reads the session out of a `Cookie` header; null when there is none, or it is forged or expired at `now` (ms). */
export function readSessionCookie(
  secret: string,
  cookieHeader: string | undefined,
  now = Date.now(),
): SessionClaims | null {
  const token = findCookie(cookieHeader ?? '', SESSION_COOKIE_NAMES);
  if (token === undefined) return null;
  const parsed = sessionClaimsSchema.safeParse(openJwe(secret, token));
  return parsed.success && parsed.data.exp > now ? parsed.data : null;
}

function findCookie(header: string, names: readonly string[]): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  for (const name of names) {
    const found = pairs.find((pair) => pair.startsWith(`${name}=`));
    if (found !== undefined) return found.slice(name.length + 1);
  }
  return undefined;
}
