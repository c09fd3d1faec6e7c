import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { endSession } from '@/lib/backend/commands/accounts/end-session';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import { SESSION_LIFETIME_MS } from './session-lifetime';

const MAX_USER_AGENT_LENGTH = 400;

/** Begins a session: the row that every request will ask for. Answers its id, which the cookie carries as `sid`. */
export async function startSession({ database }: Runtime, userId: Id, userAgent: string): Promise<Id> {
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  const data = { id, userId, userAgent: userAgent.slice(0, MAX_USER_AGENT_LENGTH), expiresAt };
  await database.prisma.session.create({ data });
  return id;
}

/** Ends a session at sign-out; one that has ended already is no error. */
export async function signOut(runtime: Runtime, userId: Id, sid: Id): Promise<void> {
  const caller = { userId, sid, via: 'session' } as const;
  const request = { caller, key: randomUUID(), fingerprint: 'sign-out' };
  await executeCommand(runtime, endSession, request, { sessionId: sid });
}

/** Who the session is, if it stands. */
export async function findSessionUser(
  { database }: Runtime,
  userId: Id,
  sid: Id,
): Promise<{ id: Id; name: string; color: Color } | null> {
  const session = await database.prisma.session.findFirst({
    where: { id: sid, userId, endedAt: null, expiresAt: { gt: new Date() } },
    include: { user: { select: { id: true, name: true, color: true } } },
  });
  return session === null ? null : { ...session.user, color: session.user.color as Color };
}
