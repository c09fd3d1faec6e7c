import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { Cover } from '@/lib/protocol/things';

/** A card wears this cover, or none. */
export async function setCover(tx: Tx, cardId: Id, cover: Cover | null): Promise<void> {
  const json = cover && JSON.stringify(cover);
  await tx.$executeRaw`UPDATE "Card" SET cover = ${json}::jsonb WHERE id = ${cardId}::uuid`;
}
