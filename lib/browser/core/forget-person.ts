import { deleteUserDatabase } from '../storage/user-database';
import type { CoreOptions } from './core-options';

/** Deletes what this browser keeps for the person. */
export async function forgetPerson({ userId, queryClient, storage, pages }: CoreOptions): Promise<void> {
  // Components that are still drawn would ask anew for what is cleared, and be refused.
  queryClient.setDefaultOptions({ queries: { enabled: false } });
  queryClient.clear();
  (await storage)?.close();
  await pages?.forget();
  await deleteUserDatabase(userId);
}
