import type { Tx } from '@/lib/backend/db/database';
import { type Preferences, toPreferences } from '@/lib/domain/inbox/notification-ways';
import type { Id } from '@/lib/protocol/primitives';
import { notificationPreferenceSchema } from '@/lib/protocol/things';

/** What a person has decided about how they hear of things. */
export async function readPreferences(tx: Tx, userId: Id): Promise<Preferences> {
  const rows = await tx.notificationPreference.findMany({ where: { userId } });
  return toPreferences(rows.map((row) => notificationPreferenceSchema.parse(row)));
}
