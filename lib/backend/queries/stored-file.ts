import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import { type Access, readAccess } from './read-access';

export interface StoredFileFacts {
  readonly key: Id;
  readonly name: string;
  readonly contentType: string;
  /** The person's, to the board of the attachment's card. */
  readonly access: Access;
}

/** A stored file by its attachment, with what the person is to its board; null where the attachment is none or a link. */
export async function readStoredFile(tx: Tx, userId: Id, attachmentId: Id): Promise<StoredFileFacts | null> {
  const [row] = await tx.$queryRaw<{ key: Id; name: string; contentType: string; boardId: Id }[]>`
    SELECT f.key, a.name, coalesce(a."contentType", 'application/octet-stream') AS "contentType", c."boardId"
    FROM "Attachment" a JOIN "StoredFile" f ON f."attachmentId" = a.id JOIN "Card" c ON c.id = a."cardId"
    WHERE a.id = ${attachmentId}::uuid AND a.kind = 'file'`;
  if (!row) return null;
  const { boardId, ...file } = row;
  const { access } = await readAccess(tx, userId, { boardId });
  return { ...file, access };
}
