import { type GrantClaims, verifyGrant } from '@/lib/backend/tokens/grant-token';
import type { StreamName } from '@/lib/protocol/streams';
import type { Identity } from '../connections/connection';

export type GrantVerdict =
  | { readonly ok: true; readonly claims: GrantClaims }
  /** `stream` is null when the grant is not one that this deployment signed, so that nothing in it can be believed. */
  | { readonly ok: false; readonly code: 'forbidden' | 'grant_expired'; readonly stream: StreamName | null };

/**
 * Whether a grant is genuine, of this very person and session, and not over. Whether it was revoked is asked of the marks.
 * A grant that was stolen is of no use on another connection.
 */
export function checkGrant(key: Uint8Array, token: string, identity: Identity, now: number): GrantVerdict {
  const claims = verifyGrant(key, token);
  if (claims === null) return { ok: false, code: 'forbidden', stream: null };
  const { stream } = claims;
  const isOwn = claims.userId === identity.userId && claims.sid === identity.sid;
  if (!isOwn) return { ok: false, code: 'forbidden', stream };
  if (claims.exp <= now) return { ok: false, code: 'grant_expired', stream };
  return { ok: true, claims };
}
