import { readPreferences } from '@/lib/backend/commands/facts/preference-facts';
import type { Database, Tx } from '@/lib/backend/db/database';
import { readVisibleBoards } from '@/lib/backend/queries/visible-boards';
import { waysOf } from '@/lib/domain/inbox/notification-ways';
import type { Id } from '@/lib/protocol/primitives';
import type { Addressee, MailedThing } from './compose-notification-mail';

/** Longer than sending one mail can take; who has died meanwhile is succeeded after it. */
const CLAIMED_FOR_MS = 10 * 60_000;
/** Things that go into one mail; the rest follows in the next. */
const THINGS_IN_MAIL = 50;
/** What could not be sent for so long is no news any more. */
const NEWS_FOR_MS = 24 * 60 * 60_000;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** What one instance has taken for itself to send: everything that waits for one person. */
export interface ClaimedMails {
  readonly userId: Id;
  readonly ids: readonly Id[];
  /** Which try the most tried of them is at. */
  readonly tries: number;
}

/**
 * Takes what waits for the person whose turn it is; null when nobody's is. The person's row is locked for the moment, and a second instance passes
 * over it: two of them never hold the same thing, nor parts of what belongs into one mail.
 */
export async function claimMails({ prisma }: Database, now: Date): Promise<ClaimedMails | null> {
  const claimedUntil = new Date(now.getTime() + CLAIMED_FOR_MS);
  const newsSince = new Date(now.getTime() - NEWS_FOR_MS);
  const rows = await prisma.$queryRaw<{ id: Id; userId: Id; tries: number }[]>`
    WITH person AS (
      SELECT u.id FROM "User" u WHERE u.id IN (SELECT "userId" FROM "PendingMail"
        WHERE "doneAt" IS NULL AND "dueAt" <= ${now} AND "createdAt" > ${newsSince} AND coalesce("claimedUntil", '-infinity') <= ${now})
      ORDER BY u.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED),
    waiting AS (
      SELECT p.id FROM "PendingMail" p JOIN person ON p."userId" = person.id
      WHERE p."doneAt" IS NULL AND p."createdAt" > ${newsSince} AND coalesce(p."claimedUntil", '-infinity') <= ${now}
      ORDER BY p."createdAt", p.id LIMIT ${THINGS_IN_MAIL} FOR UPDATE OF p)
    UPDATE "PendingMail" p SET "claimedUntil" = ${claimedUntil}, tries = p.tries + 1
    FROM waiting WHERE p.id = waiting.id RETURNING p.id, p."userId", p.tries`;
  const [first] = rows;
  if (!first) return null;
  return { userId: first.userId, ids: rows.map(({ id }) => id), tries: Math.max(...rows.map(({ tries }) => tries)) };
}

/** They are sent, or not needed any more. */
export async function endMails({ prisma }: Database, ids: readonly Id[], now: Date): Promise<void> {
  await prisma.pendingMail.updateMany({ where: { id: { in: [...ids] } }, data: { doneAt: now, claimedUntil: null } });
}

/** They could not be sent: they are tried again, ever later. */
export async function postponeMails({ prisma }: Database, { ids, tries }: ClaimedMails, now: Date): Promise<void> {
  const claimedUntil = new Date(now.getTime() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)));
  await prisma.pendingMail.updateMany({ where: { id: { in: [...ids] } }, data: { claimedUntil } });
}

/** What of it is still to be told: not read, not put off and not withdrawn meanwhile, still wanted by mail, and of cards that the person may read now. */
export async function readMailedThings(
  tx: Tx,
  { userId, ids }: ClaimedMails,
): Promise<{ to: Addressee; things: MailedThing[] } | null> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true, email: true } });
  if (!user) return null;
  const { boards } = await readVisibleBoards(tx, userId, null);
  const preferences = await readPreferences(tx, userId);
  const rows = await tx.$queryRaw<MailedThing[]>`
    SELECT p.id, p.kind, a.name AS "actorName", c.id AS "cardId", c.title AS "cardTitle", b.id AS "boardId", b.title AS "boardTitle",
      b."workspaceId", p."commentId", m.body AS comment
    FROM "PendingMail" p JOIN "Card" c ON c.id = p."cardId" JOIN "Board" b ON b.id = c."boardId"
    LEFT JOIN "User" a ON a.id = p."actorId" LEFT JOIN "Comment" m ON m.id = p."commentId"
    LEFT JOIN "Notification" n ON n.id = p.id
    WHERE p.id = ANY(${[...ids]}::uuid[]) AND b.id = ANY(${boards.map(({ id }) => id)}::uuid[])
      AND n."readAt" IS NULL AND n."snoozedUntil" IS NULL AND n."withdrawnAt" IS NULL
      AND (p."commentId" IS NULL OR m."deletedAt" IS NULL AND m.id IS NOT NULL)
    ORDER BY p."createdAt", p.id`;
  const things = rows.filter(({ kind }) => waysOf(preferences, kind).mail);
  return { to: { name: user.name, address: user.email }, things };
}
