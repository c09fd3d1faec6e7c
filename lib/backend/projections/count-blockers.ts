import { onBoard, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { writeBoardEvent } from '@/lib/backend/commands/rows/write-board-event';
import type { Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { changesIn, groupChanges } from '@/lib/domain/board/card-changes';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, type StreamName, streamName } from '@/lib/protocol/streams';

/** A card that is finished, put away or gone blocks no more, and blocks again when it comes back: its boards' tiles say so. */
export const countBlockersOfCards: Projector = {
  name: 'countBlockersOfCards',
  source: 'board',
  names: [
    'card.updated',
    'card.archived',
    'card.restored',
    'card.deleted',
    'cards.changed',
    'list.deleted',
    'board.deleted',
  ],

  async targets(db, event) {
    const cardIds = cardsThatMayBlock(event);
    if (cardIds?.length === 0) return [];
    // What went with its list or board is named by no event: it is what links name and is not there.
    const boards = await db.$queryRaw<{ id: Id }[]>`
      SELECT DISTINCT c."boardId" AS id FROM "CardLink" x JOIN "Card" c ON c.id = x."cardId"
      WHERE x.relation = 'isBlockedBy' AND CASE WHEN ${cardIds !== null}
        THEN x."otherId" = ANY(${cardIds ?? []}::uuid[])
        ELSE NOT EXISTS (SELECT 1 FROM "Card" o WHERE o.id = x."otherId") END`;
    return boards.map(({ id }) => streamName('board', id));
  },

  project: (tx, _event, target) => recountBlockers(tx, target),
};

/** A new link blocks, one that is taken away does not any more. */
export const countBlockersOfLinks: Projector = {
  name: 'countBlockersOfLinks',
  source: 'card',
  names: ['card.linked', 'card.unlinked'],

  async targets(db, event) {
    const card = await db.card.findUnique({
      where: { id: parseStreamName(event.stream).id },
      select: { boardId: true },
    });
    return card ? [streamName('board', card.boardId)] : [];
  },

  project: (tx, _event, target) => recountBlockers(tx, target),
};

/** Null: they cannot be named. */
function cardsThatMayBlock({ name, data }: LoggedEvent): Id[] | null {
  switch (name) {
    case 'list.deleted':
    case 'board.deleted':
      return null;
    case 'cards.changed':
      return changesIn(data).flatMap(({ cardId, fields }) => (fields.archivedAt === undefined ? [] : cardId));
    case 'card.updated':
      return 'dueDone' in data ? [idSchema.parse(data['cardId'])] : [];
    default:
      return [idSchema.parse(data['cardId'])];
  }
}

/** Counts a board's blocked cards anew and says where the count is another one: whatever was missed before is made good with it. */
async function recountBlockers(tx: Tx, target: StreamName): Promise<PlannedEvent | null> {
  const { id: boardId } = parseStreamName(target);
  const counted = await tx.$queryRaw<{ cardId: Id; openBlockers: number }[]>`
    SELECT k.id AS "cardId", k.now AS "openBlockers" FROM (
      SELECT c.id, c."openBlockers" AS before, (
        SELECT count(*)::int FROM "CardLink" x JOIN "Card" o ON o.id = x."otherId"
        WHERE x."cardId" = c.id AND x.relation = 'isBlockedBy' AND NOT o."dueDone" AND o."archivedAt" IS NULL) AS now
      FROM "Card" c WHERE c."boardId" = ${boardId}::uuid AND (c."openBlockers" > 0
        OR EXISTS (SELECT 1 FROM "CardLink" y WHERE y."cardId" = c.id AND y.relation = 'isBlockedBy'))) k
    WHERE k.now <> k.before ORDER BY k.id LIMIT ${CARDS_IN_EVENT}`;
  if (counted.length === 0) return null;
  const changes = groupChanges(counted.map(({ cardId, openBlockers }) => ({ cardId, fields: { openBlockers } })));
  const event = { name: 'cards.changed' as const, data: { changes } };
  await writeBoardEvent(tx, boardId, event);
  return onBoard(boardId, event);
}

/** An event has its bound; a board with more blocked cards that change at once is made good by the next count. */
const CARDS_IN_EVENT = 500;
