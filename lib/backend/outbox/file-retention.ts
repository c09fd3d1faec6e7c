import type { Database } from '@/lib/backend/db/database';
import type { FileStore } from '@/lib/backend/files/file-store';

/** As long as a removal may be undone, and far longer than an upload takes. */
const ORPHANS_KEPT_MS = 24 * 60 * 60_000;
const MAX_FILES_PER_RUN = 200;

/**
 * Takes away the bytes that no attachment has shown for a day: of attachments, cards and boards that were deleted, and of uploads
 * that never became an attachment. Object before row, so that what fails in between is tried again. Safe on several instances.
 */
export function createFileRetention({ prisma }: Database, files: FileStore): () => Promise<void> {
  return async () => {
    await prisma.$executeRaw`
      UPDATE "StoredFile" f SET "orphanedAt" = CASE WHEN shown THEN NULL ELSE clock_timestamp() END
      FROM (SELECT key, EXISTS (SELECT 1 FROM "Attachment" a WHERE a.id = g."attachmentId") AS shown FROM "StoredFile" g) now
      WHERE now.key = f.key AND shown = (f."orphanedAt" IS NOT NULL)`;
    const old = await prisma.$queryRaw<{ key: string }[]>`
      SELECT key FROM "StoredFile" f
      WHERE "orphanedAt" < clock_timestamp() - ${ORPHANS_KEPT_MS}::float8 * interval '1 millisecond'
        AND NOT EXISTS (SELECT 1 FROM "Attachment" a WHERE a.id = f."attachmentId")
      ORDER BY "orphanedAt" LIMIT ${MAX_FILES_PER_RUN}::int`;
    for (const { key } of old) {
      await files.remove(key);
      await prisma.storedFile.deleteMany({ where: { key } });
    }
  };
}
