import { onWorkspace, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { recountBoards } from '@/lib/backend/commands/rows/recount-boards';
import type { Database, Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Effect, SweepTask } from '@/lib/backend/outbox/projector';
import { changesIn } from '@/lib/domain/board/card-changes';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

/** The least time between two counts of one workspace. */
const COUNT_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 250;
/** How often cards are looked for whose time has come without anybody doing anything. */
const OVERDUE_EVERY_MS = 30_000;
/** Boards in one event, which has its bound; the rest follows in the next. */
const BOARDS_IN_EVENT = 200;

/** After anything that may change what a board counts, its workspace is to be counted anew. */
export const markCountsDirty: Effect = {
  name: 'markCountsDirty',
  source: 'board',
  names: [
    'board.imported',
    'card.created',
    'card.updated',
    'card.moved',
    'card.archived',
    'card.restored',
    'card.deleted',
    'cards.changed',
    'cards.arrived',
    'cards.left',
    'list.copied',
    'list.updated',
    'list.deleted',
  ],
  async run({ prisma }: Database, events) {
    const boardIds = new Set(events.filter(mayChangeCounts).map(({ stream }) => parseStreamName(stream).id));
    if (boardIds.size === 0) return;
    await prisma.$executeRaw`
      UPDATE "Workspace" SET "countsDirtyAt" = now() WHERE "countsDirtyAt" IS NULL
        AND id IN (SELECT "workspaceId" FROM "Board" WHERE id = ANY(${[...boardIds]}::uuid[]))`;
  },
};

/** Counts dirty workspaces: each a second after it became dirty, so never more often than once a second. */
export const countCards: SweepTask = {
  name: 'countCards',
  everyMs: LOOK_EVERY_MS,
  async run({ database, append }) {
    const due = await database.prisma.$queryRaw<{ id: Id }[]>`
      SELECT id FROM "Workspace" WHERE "countsDirtyAt" <= now() - ${COUNT_EVERY_MS} * interval '1 millisecond'
      ORDER BY "countsDirtyAt" LIMIT 20`;
    for (const { id } of due) await append([streamName('workspace', id)], (tx) => countWorkspace(tx, id));
  },
};

/** Cards become overdue by time alone. What fell due while no process ran is found by the first look, a day back. */
export function createOverdueWatch(): SweepTask {
  let since: Date | null = null;
  return {
    name: 'watchOverdue',
    everyMs: OVERDUE_EVERY_MS,
    async run({ database: { prisma } }) {
      const [clock] = await prisma.$queryRaw<{ now: Date }[]>`
        WITH due AS (
          SELECT DISTINCT b."workspaceId" FROM "Card" c JOIN "Board" b ON b.id = c."boardId"
          WHERE c."dueAt" <= now() AND c."dueAt" > coalesce(${since}::timestamptz, now() - interval '1 day')
            AND NOT c."dueDone" AND c."archivedAt" IS NULL
        ), marked AS (
          UPDATE "Workspace" SET "countsDirtyAt" = now()
          WHERE "countsDirtyAt" IS NULL AND id IN (SELECT "workspaceId" FROM due))
        SELECT now()`;
      since = clock?.now ?? since;
    },
  };
}

function mayChangeCounts({ name, data, inverse }: LoggedEvent): boolean {
  // Out of an archived list; within one list a move changes nothing.
  if (name === 'card.moved') return inverse?.['listId'] !== data['listId'];
  if (name === 'card.updated') return 'dueAt' in data || 'dueDone' in data;
  if (name === 'cards.changed')
    return changesIn(data).some(({ fields }) => fields.listId ?? fields.archivedAt !== undefined);
  return name !== 'list.updated' || 'archivedAt' in data;
}

async function countWorkspace(tx: Tx, workspaceId: Id): Promise<PlannedEvent[]> {
  const { count } = await tx.workspace.updateMany({
    where: { id: workspaceId, countsDirtyAt: { not: null } },
    data: { countsDirtyAt: null },
  });
  if (count === 0) return [];
  const boards = await tx.board.findMany({ where: { workspaceId, visibility: 'workspace' }, select: { id: true } });
  const boardIds = boards.map(({ id }) => id);
  const counted = await recountBoards(tx, boardIds, BOARDS_IN_EVENT);
  const changed = counted.filter((board) => board.changed).map(({ changed: _changed, ...counts }) => counts);
  if (changed.length === 0) return [];
  if (changed.length === BOARDS_IN_EVENT) {
    await tx.workspace.updateMany({ where: { id: workspaceId }, data: { countsDirtyAt: new Date() } });
  }
  return [onWorkspace(workspaceId, { name: 'counts.changed', data: { boards: changed } })];
}
