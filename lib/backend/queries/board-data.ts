import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import { boardJson, labelJson, listJson } from './read/board-json';
import { tileJson } from './read/card-json';
import { readShownMembers } from './read/shown-members';

/** What `GET /api/boards/{id}` shows: lists and cards by place, labels and members by id. */
export async function readBoardData(tx: Tx, boardId: Id): Promise<BoardSnapshot> {
  const rows = await tx.$queryRaw<{ data: Omit<BoardSnapshot, 'members'> }[]>`
    SELECT json_build_object('board', ${boardJson},
      'lists', (SELECT coalesce(json_agg(${listJson} ORDER BY l.position, l.id), '[]') FROM "List" l WHERE l."boardId" = b.id),
      'cards', (SELECT coalesce(json_agg(tile), '[]') FROM (
        SELECT ${tileJson} AS tile FROM "Card" c JOIN "List" l ON l.id = c."listId" WHERE c."boardId" = b.id
        ORDER BY l.position, l.id, c.position, c.id) tiles),
      'labels', (SELECT coalesce(json_agg(${labelJson} ORDER BY x.id), '[]') FROM "Label" x WHERE x."boardId" = b.id)
    ) AS data
    FROM "Board" b WHERE b.id = ${boardId}::uuid`;
  const data = rows[0]?.data;
  if (!data) return refuse('not_found', 'There is nothing here.');
  return { ...data, members: await readShownMembers(tx, boardId) };
}
