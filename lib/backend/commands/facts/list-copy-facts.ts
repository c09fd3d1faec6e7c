import type { Tx } from '@/lib/backend/db/database';
import type { ListCopyFacts } from '@/lib/domain/copy/plan-list-copy';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';
import { neighbourhoodJson } from './neighbourhood';

type BoardFacts = Pick<ListCopyFacts, 'neighbourhood' | 'listCount' | 'number' | 'cardCount'>;

/** What a list's copy needs to know of its board. */
export async function readListCopyFacts(tx: Tx, boardId: Id, listId: Id): Promise<BoardFacts> {
  const rows = await tx.$queryRaw<BoardFacts[]>`
    SELECT ${neighbourhoodJson('List', boardId, { afterId: listId })} AS neighbourhood, b."lastCardNumber" + 1 AS number,
      (SELECT count(*)::int FROM "List" WHERE "boardId" = b.id) AS "listCount",
      (SELECT count(*)::int FROM "Card" WHERE "boardId" = b.id) AS "cardCount"
    FROM "Board" b WHERE b.id = ${boardId}::uuid`;
  return rows[0] ?? refuse('not_found', NOTHING_HERE);
}
