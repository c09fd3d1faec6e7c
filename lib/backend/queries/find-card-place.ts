import type { Database } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { findStreamAccess } from './authorize-stream';

/** Where a card is now; null when there is none, or the person may not know of it. */
export async function findCardPlace({ prisma }: Database, userId: Id, cardId: Id) {
  const stream = streamName('card', cardId);
  const [workspaceId, boardId] = (await findStreamAccess(prisma, userId, [stream])).get(stream)?.scope ?? [];
  return workspaceId && boardId ? { workspaceId, boardId } : null;
}
