import { hkdfSync } from 'node:crypto';

/** Each purpose signs with a key of its own, so that a token of one can never serve as another. */
export type TokenPurpose = 'grant' | 'ticket' | 'fingerprint';

/** A 256-bit key for one purpose, derived from the shared secret. */
export function deriveKey(secret: string, purpose: TokenPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `baton ${purpose} v1`, 32));
}
