import type { Tx } from '@/lib/backend/db/database';
import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import type { CardCreateFacts } from '@/lib/domain/board/plan-card-create';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';
import { neighbourhoodJson } from './neighbourhood';

type BoardFacts = Pick<CardCreateFacts, 'list' | 'neighbourhood' | 'number' | 'cardCount' | 'labelIds' | 'assigneeIds'>;

interface Wanted extends Placement {
  readonly listId: Id;
  readonly labelIds?: readonly Id[] | undefined;
  readonly assigneeIds?: readonly Id[] | undefined;
}

/** What a new card needs to know of its board. Labels and people that the board does not have are left out. */
export async function readCardCreateFacts(tx: Tx, boardId: Id, wanted: Wanted): Promise<BoardFacts> {
  const rows = await tx.$queryRaw<Omit<BoardFacts, 'assigneeIds'>[]>`
    SELECT json_build_object('id', l.id, 'archivedAt', l."archivedAt") AS list,
      ${neighbourhoodJson('Card', wanted.listId, wanted)} AS neighbourhood,
      b."lastCardNumber" + 1 AS number,
      (SELECT count(*)::int FROM "Card" WHERE "boardId" = b.id) AS "cardCount",
      ARRAY(SELECT id FROM "Label" WHERE "boardId" = b.id AND id = ANY(${[...(wanted.labelIds ?? [])]}::uuid[])) AS "labelIds"
    FROM "List" l JOIN "Board" b ON b.id = l."boardId"
    WHERE l.id = ${wanted.listId}::uuid AND b.id = ${boardId}::uuid`;
  const facts = rows[0] ?? refuse('not_found', 'The list has gone, or is on another board.');
  return { ...facts, assigneeIds: await shownAmong(tx, boardId, wanted.assigneeIds ?? []) };
}

async function shownAmong(tx: Tx, boardId: Id, userIds: readonly Id[]): Promise<Id[]> {
  if (userIds.length === 0) return [];
  const members = await readShownMembers(tx, boardId);
  return members.map(({ userId }) => userId).filter((userId) => userIds.includes(userId));
}
