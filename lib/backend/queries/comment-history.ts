import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { NOTHING_HERE } from '@/lib/backend/commands/locate';
import type { Tx } from '@/lib/backend/db/database';
import { isoTime } from '@/lib/backend/db/sql';
import type { CommentVersion } from '@/lib/protocol/comment-history';
import type { Id } from '@/lib/protocol/primitives';
import { readAccess } from './read-access';

/**
 * The texts that a comment had before the one that it has, oldest first: what its edits replaced, as the log keeps it, so no further
 * back than the log goes. One that was deleted has none: its text has gone for everybody.
 */
export async function readCommentHistory(tx: Tx, userId: Id, commentId: Id): Promise<CommentVersion[]> {
  const [comment] = await tx.$queryRaw<{ cardId: Id; boardId: Id; createdAt: string; isDeleted: boolean }[]>`
    SELECT c.id AS "cardId", c."boardId", ${isoTime('m."createdAt"')} AS "createdAt", m."deletedAt" IS NOT NULL AS "isDeleted"
    FROM "Comment" m JOIN "Card" c ON c.id = m."cardId" WHERE m.id = ${commentId}::uuid`;
  if (!comment) return refuse('not_found', NOTHING_HERE);
  const { cardId, boardId, createdAt, isDeleted } = comment;
  const { access } = await readAccess(tx, userId, { boardId });
  if (access.role === null) refuse('not_found', NOTHING_HERE);
  if (isDeleted) return [];
  return tx.$queryRaw<CommentVersion[]>`
    SELECT e.inverse->>'body' AS body, coalesce(e.inverse->>'editedAt', ${createdAt}) AS at
    FROM "Event" e WHERE e.stream = ${`card:${cardId}`} AND e.name = 'comment.updated'
      AND e.data->>'commentId' = ${commentId} AND e.inverse ? 'body' ORDER BY e.seq`;
}
