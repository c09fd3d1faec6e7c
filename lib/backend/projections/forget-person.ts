import { onCard } from '@/lib/backend/commands/kernel/planned-event';
import { writeCardEvent } from '@/lib/backend/commands/rows/write-card-event';
import type { Projector } from '@/lib/backend/outbox/projector';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { userIdOf } from './event-data';

/** What a person whose account was deleted has left on cards stays there without them: comments nobody’s, items unassigned, reactions gone, and no sign of what they have read. */
export const forgetPerson: Projector = {
  name: 'forgetPerson',
  source: 'user',
  names: ['account.deleted'],
  async targets(db, event) {
    const userId = userIdOf(event);
    const rows = await db.$queryRaw<{ cardId: Id }[]>`
      SELECT "cardId" FROM "Comment" WHERE "authorId" = ${userId}::uuid
      UNION SELECT c."cardId" FROM "CommentReaction" r JOIN "Comment" c ON c.id = r."commentId" WHERE r."userId" = ${userId}::uuid
      UNION SELECT "cardId" FROM "CommentsSeen" WHERE "userId" = ${userId}::uuid
      UNION SELECT k."cardId" FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId" WHERE i."assigneeId" = ${userId}::uuid
      ORDER BY 1`;
    return rows.map(({ cardId }) => streamName('card', cardId));
  },
  async project(tx, event, target) {
    const { id: cardId } = parseStreamName(target);
    if (!(await tx.card.findUnique({ where: { id: cardId }, select: { id: true } }))) return null;
    const said = { name: 'person.deleted' as const, data: { cardId, userId: userIdOf(event) } };
    await writeCardEvent(tx, said);
    return onCard(cardId, said);
  },
};
