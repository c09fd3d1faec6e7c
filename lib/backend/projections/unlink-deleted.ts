import { onCard } from '@/lib/backend/commands/kernel/planned-event';
import { writeCardEvent } from '@/lib/backend/commands/rows/write-card-event';
import type { Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

/** A card that was deleted is linked to nothing any more: each card that was linked to it says so. */
export const unlinkDeleted: Projector = {
  name: 'unlinkDeleted',
  source: 'board',
  names: ['card.deleted', 'list.deleted', 'board.deleted'],

  async targets(db, event) {
    const links = await findDangling(db, event, null);
    return [...new Set(links.map(({ cardId }) => cardId))].map((cardId) => streamName('card', cardId));
  },

  async project(tx, event, target) {
    const { id } = parseStreamName(target);
    const links = await findDangling(tx, event, id);
    if (links.length === 0) return null;
    const unlinked = {
      name: 'card.unlinked' as const,
      data: { cardId: id, otherIds: links.map(({ otherId }) => otherId) },
    };
    await writeCardEvent(tx, unlinked);
    return onCard(id, unlinked);
  },
};

/** Links to a card that is no longer there. An event that names no card looks for all of them. */
function findDangling(db: Tx, { data }: LoggedEvent, cardId: Id | null) {
  const named = idSchema.safeParse(data['cardId']).data ?? null;
  return db.$queryRaw<{ cardId: Id; otherId: Id }[]>`
    SELECT x."cardId", x."otherId" FROM "CardLink" x
    WHERE (${named}::uuid IS NULL OR x."otherId" = ${named}::uuid) AND (${cardId}::uuid IS NULL OR x."cardId" = ${cardId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Card" o WHERE o.id = x."otherId") ORDER BY x."otherId"`;
}
