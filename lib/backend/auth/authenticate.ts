import type { Caller } from '@/lib/backend/commands/kernel/command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Database } from '@/lib/backend/db/database';
import type { Logger } from '@/lib/backend/log/logger';
import { readSessionCookie } from '@/lib/backend/tokens/session-cookie';
import type { Id } from '@/lib/protocol/primitives';
import { hashSecret } from './secrets';
import { SESSION_LIFETIME_MS } from './session-lifetime';

/** "Last seen" is exact to a minute, so that reading costs no write. */
const TOUCH_EVERY_MS = 60_000;

interface CredentialRow {
  sid: Id;
  userId: Id;
  isStale: boolean;
}

interface Tools {
  readonly database: Database;
  readonly log: Logger;
  readonly config: { readonly secret: string };
}

/** Who sends this request; null when it carries no credentials. 401 when they are forged, ended or revoked. */
export async function authenticate(tools: Tools, headers: Headers): Promise<Caller | null> {
  const bearer = /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return await authenticateToken(tools, bearer.trim());
  const claims = readSessionCookie(tools.config.secret, headers.get('cookie') ?? undefined);
  if (claims === null) return null;
  const row = await findSession(tools.database, claims.sid, claims.userId);
  if (row === null) return refuse('session_ended', 'This session has ended. Sign in again.');
  if (row.isStale) touch(tools, 'session', row.sid);
  return { userId: row.userId, sid: row.sid, via: 'session' };
}

async function authenticateToken(tools: Tools, token: string): Promise<Caller> {
  const [row] = await tools.database.prisma.$queryRaw<CredentialRow[]>`
    SELECT id AS sid, "userId", coalesce("lastUsedAt", '-infinity') < now() - ${TOUCH_EVERY_MS}::int * interval '1 millisecond'
      AS "isStale"
    FROM "ApiToken" WHERE hash = ${hashSecret(token)} AND "revokedAt" IS NULL`;
  if (row === undefined) return refuse('not_authenticated', 'This token is not known, or was revoked.');
  if (row.isStale) touch(tools, 'token', row.sid);
  return { userId: row.userId, sid: row.sid, via: 'token' };
}

async function findSession({ prisma }: Database, sid: Id, userId: Id): Promise<CredentialRow | null> {
  const [row] = await prisma.$queryRaw<CredentialRow[]>`
    SELECT id AS sid, "userId", "lastSeenAt" < now() - ${TOUCH_EVERY_MS}::int * interval '1 millisecond' AS "isStale"
    FROM "Session" WHERE id = ${sid}::uuid AND "userId" = ${userId}::uuid AND "endedAt" IS NULL AND "expiresAt" > now()`;
  return row ?? null;
}

/** Beside the request: nobody waits for it, and a failure only makes "last seen" older than it is. */
function touch({ database, log }: Tools, kind: 'session' | 'token', sid: Id): void {
  const update =
    kind === 'session'
      ? database.prisma.$executeRaw`UPDATE "Session" SET "lastSeenAt" = now(),
          "expiresAt" = now() + ${SESSION_LIFETIME_MS}::float8 * interval '1 millisecond' WHERE id = ${sid}::uuid`
      : database.prisma.$executeRaw`UPDATE "ApiToken" SET "lastUsedAt" = now() WHERE id = ${sid}::uuid`;
  update.catch((error: unknown) => log.warn({ err: error, sid }, 'could not note when a session was last seen'));
}
