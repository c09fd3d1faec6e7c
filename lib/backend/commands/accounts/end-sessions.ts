import { SESSION_MARK_TTL_MS } from '@/lib/backend/auth/session-lifetime';
import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { MarkRequest } from '../kernel/command';

/** The person's sessions that stand, apart from one. */
export async function findOtherSessions(tx: Tx, userId: Id, exceptSid: Id | null): Promise<Id[]> {
  const not = exceptSid === null ? {} : { not: exceptSid };
  const rows = await tx.session.findMany({ where: { userId, endedAt: null, id: not }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Ends the rows; every request asks them, so nothing more is answered at once. */
export async function endSessionRows(tx: Tx, sids: readonly Id[], now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: { in: [...sids] }, endedAt: null }, data: { endedAt: now } });
}

/** Ends what the sessions have open on the sidecars. */
export function sessionMarks(sids: readonly Id[]): MarkRequest[] {
  return sids.map((sid) => ({ subject: `session:${sid}`, ttlMs: SESSION_MARK_TTL_MS }));
}
