import { issueGrant } from '@/lib/backend/auth/issue-grant';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Database } from '@/lib/backend/db/database';
import type { GrantsReply } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import { findStreamAccess } from './authorize-stream';

/** New grants for all of a tab's streams at once: one statement, whose start is their `asOf`. */
export async function issueGrants(
  database: Database,
  secret: string,
  caller: Caller,
  streams: readonly StreamName[],
): Promise<GrantsReply> {
  const wanted = [...new Set(streams)];
  const found = await findStreamAccess(database.prisma, caller.userId, wanted);
  const grants = await Promise.all(
    [...found.values()].map(async (access) => {
      const { stream, epoch, head } = access;
      return { stream, epoch, head, ...(await issueGrant(secret, caller, access)) };
    }),
  );
  const refused = wanted
    .filter((stream) => !found.has(stream))
    .map((stream) => ({ stream, code: 'forbidden' as const }));
  return { grants, refused };
}
