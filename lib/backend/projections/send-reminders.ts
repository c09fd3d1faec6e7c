import { v7 as uuidv7 } from 'uuid';
import type { PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { Tx } from '@/lib/backend/db/database';
import type { SweepTask } from '@/lib/backend/outbox/projector';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { notify } from './notify';

const LOOK_EVERY_MS = 5_000;
/** Cards of one round; the rest follows in the next. */
const CARDS_IN_ROUND = 100;

/**
 * Tells a card's people that it is due soon, once for each time that a reminder was set: the moment is taken off the card in the transaction that
 * notifies, so whichever of several instances comes first has told all of them, and a crash has told nobody.
 */
export function createReminders(clock: () => Date = () => new Date()): SweepTask {
  return {
    name: 'sendReminders',
    everyMs: LOOK_EVERY_MS,
    async run({ database: { prisma }, append }) {
      const now = clock();
      const due = await prisma.card.findMany({
        where: { remindAt: { lte: now } },
        select: { id: true },
        orderBy: { remindAt: 'asc' },
        take: CARDS_IN_ROUND,
      });
      for (const { id } of due) {
        const people = await findPeople(prisma, id);
        const streams = people.map((userId) => streamName('user', userId));
        await append(streams, (tx, at) => remind(tx, id, new Set(people), now, at));
      }
    },
  };
}

/** Those who are on the card, and those who watch it or its board. */
async function findPeople(tx: Tx, cardId: Id): Promise<Id[]> {
  const rows = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT "userId" FROM "CardAssignee" WHERE "cardId" = ${cardId}::uuid
    UNION SELECT w."userId" FROM "Card" c JOIN "Watch" w ON w."thingId" IN (c.id, c."boardId") WHERE c.id = ${cardId}::uuid
    ORDER BY 1`;
  return rows.map(({ userId }) => userId);
}

/** `locked` are the people whose streams are locked: who came to the card a moment ago is not among them and hears nothing. */
async function remind(tx: Tx, cardId: Id, locked: ReadonlySet<Id>, now: Date, at: Date): Promise<PlannedEvent[]> {
  const [card] = await tx.$queryRaw<{ workspaceId: Id; boardId: Id; isOpen: boolean }[]>`
    UPDATE "Card" c SET "remindAt" = NULL FROM "Board" b
    WHERE c.id = ${cardId}::uuid AND c."remindAt" <= ${now} AND b.id = c."boardId"
    RETURNING b."workspaceId", b.id AS "boardId",
      NOT c."dueDone" AND c."archivedAt" IS NULL AND b."archivedAt" IS NULL AS "isOpen"`;
  if (!card?.isOpen) return [];
  const { workspaceId, boardId } = card;
  const events: PlannedEvent[] = [];
  for (const userId of await findPeople(tx, cardId)) {
    if (!locked.has(userId) || !(await findShownMember(tx, boardId, userId))) continue;
    const notification = { kind: 'dueSoon' as const, actorId: null, workspaceId, boardId, cardId, commentId: null };
    const event = await notify(tx, userId, notification, { now: at, sourceId: uuidv7() });
    if (event) events.push(event);
  }
  return events;
}
