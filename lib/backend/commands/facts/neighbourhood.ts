import type { Tx } from '@/lib/backend/db/database';
import { quoted, type Sql, sql } from '@/lib/backend/db/sql';
import type { Neighbourhood } from '@/lib/domain/position';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';

/** What has a place among its siblings, and the column that names what they are siblings in. */
const PARENTS = { List: 'boardId', Card: 'listId', Checklist: 'cardId', ChecklistItem: 'checklistId' } as const;
export type PlacedTable = keyof typeof PARENTS;

/** The neighbours that a placement names, with the siblings beyond them; archived siblings count, so that no two things share a place. */
export async function readNeighbourhood(
  tx: Tx,
  placed: PlacedTable,
  parentId: Id,
  placement: Placement,
  moved?: Id | readonly Id[],
): Promise<Neighbourhood> {
  const rows = await tx.$queryRaw<{ neighbourhood: Neighbourhood }[]>`
    SELECT ${neighbourhoodJson(placed, parentId, placement, moved)} AS neighbourhood`;
  const row = rows[0];
  if (!row) throw new Error('the neighbourhood query answered no row');
  return row.neighbourhood;
}

/** The same as an expression, for a statement that asks for more. What moves (one thing, or many together) is no neighbour of its own. */
export function neighbourhoodJson(
  placed: PlacedTable,
  parentId: Id,
  placement: Placement,
  moved: Id | readonly Id[] = [],
): Sql {
  const siblings = sql`(SELECT id, position FROM ${quoted(placed)}
    WHERE ${quoted(PARENTS[placed])} = ${parentId}::uuid AND id <> ALL(${[moved].flat()}::uuid[]))`;
  const self = sql`json_build_object('id', s.id, 'position', s.position)`;
  const other = sql`json_build_object('id', o.id, 'position', o.position)`;
  return sql`json_build_object(
    'after', (SELECT json_build_object('self', ${self}, 'next', (SELECT ${other} FROM ${siblings} o
        WHERE (o.position, o.id) > (s.position, s.id) ORDER BY o.position, o.id LIMIT 1))
      FROM ${siblings} s WHERE s.id = ${placement.afterId ?? null}::uuid),
    'before', (SELECT json_build_object('self', ${self}, 'previous', (SELECT ${other} FROM ${siblings} o
        WHERE (o.position, o.id) < (s.position, s.id) ORDER BY o.position DESC, o.id DESC LIMIT 1))
      FROM ${siblings} s WHERE s.id = ${placement.beforeId ?? null}::uuid),
    'last', (SELECT ${other} FROM ${siblings} o ORDER BY o.position DESC, o.id DESC LIMIT 1))`;
}
