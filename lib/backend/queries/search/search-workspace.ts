import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { NOTHING_HERE } from '@/lib/backend/commands/locate';
import type { Tx } from '@/lib/backend/db/database';
import { isoTime, sql } from '@/lib/backend/db/sql';
import { readVisibleBoards } from '@/lib/backend/queries/visible-boards';
import { excerptOf, markHits } from '@/lib/domain/search/excerpt';
import { toTextQuery } from '@/lib/domain/search/search-words';
import { colorSchema } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { SearchQuery, SearchReply, SearchResult } from '@/lib/protocol/search';

/** By the weights D, C, B, A: a title outweighs everything else. */
const WEIGHTS = sql`'{0.05, 0.1, 0.2, 1}'::float4[]`;
/** So many finds of each kind are ranked: a word that is everywhere must not cost a walk over everything. */
const MAX_RANKED = 2_000;

interface Row {
  cardId: Id;
  number: number;
  boardId: Id;
  boardTitle: string;
  boardColor: string;
  listTitle: string;
  place: 'card' | 'item' | 'comment' | 'file';
  isInTitle: boolean;
  commentId: Id | null;
  title: string;
  text: string;
  isArchived: boolean;
  createdAt: string;
}

/**
 * Cards of a workspace in which the words stand together: in title or description, a checklist item, a comment, or a file's name; best
 * first, one row a card. Only the boards that the person may read are asked.
 */
export async function searchWorkspace(
  tx: Tx,
  userId: Id,
  workspaceId: Id,
  { q, limit }: SearchQuery,
): Promise<SearchReply> {
  const { isMember, boards } = await readVisibleBoards(tx, userId, workspaceId);
  if (!isMember && boards.length === 0) return refuse('not_found', NOTHING_HERE);
  const words = toTextQuery(q);
  if (words === null || boards.length === 0) return { results: [], isCut: false };
  const boardIds = boards.map(({ id }) => id);
  const asked = sql`to_tsquery('simple', ${words})`;
  const rows = await tx.$queryRaw<Row[]>`
    WITH found AS (
      (SELECT c.id AS "cardId", 'card' AS place, c.id, ts_rank(${WEIGHTS}, c.search, ${asked}) AS rank
        FROM "Card" c WHERE c.search @@ ${asked} AND c."boardId" = ANY(${boardIds}::uuid[]) LIMIT ${MAX_RANKED}::int)
      UNION ALL (SELECT k."cardId", 'item', i.id, ts_rank(${WEIGHTS}, i.search, ${asked})
        FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId" JOIN "Card" c ON c.id = k."cardId"
        WHERE i.search @@ ${asked} AND c."boardId" = ANY(${boardIds}::uuid[]) LIMIT ${MAX_RANKED}::int)
      UNION ALL (SELECT m."cardId", 'comment', m.id, ts_rank(${WEIGHTS}, m.search, ${asked})
        FROM "Comment" m JOIN "Card" c ON c.id = m."cardId"
        WHERE m.search @@ ${asked} AND m."deletedAt" IS NULL AND c."boardId" = ANY(${boardIds}::uuid[]) LIMIT ${MAX_RANKED}::int)
      UNION ALL (SELECT a."cardId", 'file', a.id, ts_rank(${WEIGHTS}, a.search, ${asked})
        FROM "Attachment" a JOIN "Card" c ON c.id = a."cardId"
        WHERE a.search @@ ${asked} AND c."boardId" = ANY(${boardIds}::uuid[]) LIMIT ${MAX_RANKED}::int)
    ), best AS (SELECT DISTINCT ON ("cardId") * FROM found ORDER BY "cardId", rank DESC, id),
    shown AS (SELECT * FROM best ORDER BY rank DESC, "cardId" DESC LIMIT ${limit + 1}::int)
    SELECT c.id AS "cardId", c.number, b.id AS "boardId", b.title AS "boardTitle", b.color AS "boardColor", l.title AS "listTitle",
      s.place, s.place = 'card' AND to_tsvector('simple', c.title) @@ ${asked} AS "isInTitle",
      CASE s.place WHEN 'comment' THEN s.id END AS "commentId",
      c.title, coalesce(i.text, m.body, a.name, c.description) AS text,
      coalesce(c."archivedAt", l."archivedAt", b."archivedAt") IS NOT NULL AS "isArchived", ${isoTime('c."createdAt"')} AS "createdAt"
    FROM shown s JOIN "Card" c ON c.id = s."cardId" JOIN "List" l ON l.id = c."listId" JOIN "Board" b ON b.id = c."boardId"
    LEFT JOIN "ChecklistItem" i ON s.place = 'item' AND i.id = s.id
    LEFT JOIN "Comment" m ON s.place = 'comment' AND m.id = s.id
    LEFT JOIN "Attachment" a ON s.place = 'file' AND a.id = s.id
    ORDER BY s.rank DESC, s."cardId" DESC`;
  return { results: rows.slice(0, limit).map((row) => toResult(row, q)), isCut: rows.length > limit };
}

function toResult(row: Row, q: string): SearchResult {
  const { cardId, number, boardId, boardTitle, boardColor, listTitle, commentId, isArchived, createdAt } = row;
  const place = row.place !== 'card' ? row.place : row.isInTitle ? 'title' : 'description';
  return {
    ...{ cardId, number, listTitle, commentId, isArchived, createdAt, place },
    board: { id: boardId, title: boardTitle, color: colorSchema.parse(boardColor) },
    title: markHits(row.title, q),
    excerpt: place === 'title' ? [] : excerptOf(row.text, q),
  };
}
