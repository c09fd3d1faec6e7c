import { readSessionCookie } from '@/lib/backend/tokens/session-cookie';
import { verifyTicket } from '@/lib/backend/tokens/ticket-token';
import { TICKET_LIFETIME_MS } from '@/lib/protocol/figures';
import type { ProblemCode } from '@/lib/protocol/problems';
import type { Identity } from '../connections/connection';
import { isIdentityRevoked, subjectsOfIdentity } from '../grants/subjects';
import type { SidecarContext } from '../sidecar-context';

/** What a client brings to prove who it is. */
export interface Credentials {
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  readonly ticket: string | undefined;
}

export type Admission =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail: string };

const ORIGIN_FORBIDDEN: Admission = { ok: false, code: 'origin_forbidden', detail: 'This origin may not connect.' };
const NOT_AUTHENTICATED: Admission = {
  ok: false,
  code: 'not_authenticated',
  detail: 'Sign in, or bring a fresh ticket.',
};
const SESSION_ENDED: Admission = { ok: false, code: 'session_ended', detail: 'The session has ended.' };
const UNAVAILABLE: Admission = { ok: false, code: 'unavailable', detail: 'Tickets cannot be checked at the moment.' };

/**
 * Who is at the door. A browser sends cookies wherever a page asks it to, so a cookie counts only from a listed origin; a
 * ticket proves itself, and clients outside a browser have no origin. A wrong origin is turned away in any case.
 */
export async function authenticate(
  context: SidecarContext,
  { origin, cookie, ticket }: Credentials,
): Promise<Admission> {
  if (origin !== undefined && !context.allowedOrigins.includes(origin)) return ORIGIN_FORBIDDEN;
  if (ticket !== undefined) return admitTicket(context, ticket);
  if (origin === undefined) return ORIGIN_FORBIDDEN;
  const claims = readSessionCookie(context.secret, cookie, context.clock.now());
  if (claims === null) return NOT_AUTHENTICATED;
  return admit(context, { userId: claims.userId, sid: claims.sid, expiresAt: claims.exp });
}

async function admitTicket(context: SidecarContext, ticket: string): Promise<Admission> {
  const claims = verifyTicket(context.ticketKey, ticket);
  if (claims === null || claims.exp <= context.clock.now()) return NOT_AUTHENTICATED;
  try {
    // Kept for twice its life, so that clocks that differ a little cannot make it good again.
    if (!(await context.bus.tickets.consume(claims.jti, 2 * TICKET_LIFETIME_MS))) return NOT_AUTHENTICATED;
  } catch {
    return UNAVAILABLE;
  }
  return admit(context, { userId: claims.userId, sid: claims.sid, expiresAt: Number.POSITIVE_INFINITY });
}

/**
 * Turns away whose session was ended. While the bus cannot be asked, whoever has a cookie may come in: nothing can be
 * subscribed before the marks are read again, and reading them ends what should not be open.
 */
async function admit({ bus, watch, log }: SidecarContext, identity: Identity): Promise<Admission> {
  if (!watch.isWhole) return { ok: true, identity };
  try {
    const marks = await bus.marks.get(subjectsOfIdentity(identity));
    if (isIdentityRevoked(identity, marks)) return SESSION_ENDED;
  } catch (error) {
    log.debug({ err: error }, 'no marks for a handshake');
  }
  return { ok: true, identity };
}
