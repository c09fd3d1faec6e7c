import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { StreamAccess } from '@/lib/backend/queries/authorize-stream';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { signGrant } from '@/lib/backend/tokens/grant-token';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';

/** Signs what the sidecar will trust: this caller may read this stream, as the database said at `access.asOf`. */
export async function issueGrant(
  secret: string,
  { userId, sid }: Caller,
  { stream, scope, asOf, epoch, head }: StreamAccess,
): Promise<{ grant: string; grantExpiresAt: string }> {
  const exp = Date.now() + GRANT_LIFETIME_MS;
  const claims = { stream, scope: [...scope], userId, sid, asOf, exp, head: { epoch, seq: head } };
  return { grant: await signGrant(deriveKey(secret, 'grant'), claims), grantExpiresAt: new Date(exp).toISOString() };
}
