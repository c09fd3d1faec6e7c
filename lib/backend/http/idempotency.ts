import { createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { CommandRequest } from '@/lib/backend/commands/kernel/command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { idSchema } from '@/lib/protocol/primitives';
import type { Exchange } from './exchange';

/** The command's key and what it stands for. `isGiven` is false where the server made the key, which nobody can repeat. */
export function readIdempotency(
  { request, url, caller, runtime }: Exchange,
  body: string | Uint8Array,
): CommandRequest & { readonly isGiven: boolean } {
  const given = request.headers.get('idempotency-key')?.trim();
  const isGiven = given !== undefined && given !== '';
  if (isGiven && !idSchema.safeParse(given).success) {
    refuse('invalid_idempotency_key', 'Idempotency-Key must be a UUID.');
  }
  // Keyed, because bodies hold passwords and what is stored must not let anybody try them.
  const fingerprint = createHmac('sha256', deriveKey(runtime.config.secret, 'fingerprint'))
    .update(`${request.method} ${url.pathname}\n`)
    .update(body)
    .digest('base64url');
  return { caller, key: isGiven ? given.toLowerCase() : uuidv7(), fingerprint, isGiven };
}
