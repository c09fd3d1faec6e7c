import { SignJWT } from 'jose';
import * as z from 'zod/mini';
import { epochSchema, idSchema, seqSchema } from '@/lib/protocol/primitives';
import { streamNameSchema } from '@/lib/protocol/streams';
import { verifyJws } from './verify-jws';

/**
 * What a grant says: this user, in this session, may read this stream. `sid` is the id of a session or of an API token;
 * `scope` is `[workspaceId, boardId]` as far as they apply; `asOf` (ms) is the database's clock at the start of the
 * authorizing transaction, and a revocation at or after it voids the grant; `exp` is in ms. `head` is where the stream
 * stood in that transaction: the sidecar's only word from Postgres about a stream that the bus has forgotten.
 */
export const grantClaimsSchema = z.object({
  stream: streamNameSchema,
  scope: z.array(idSchema).check(z.maxLength(2)),
  userId: idSchema,
  sid: idSchema,
  asOf: z.number(),
  exp: z.number(),
  head: z.object({ epoch: epochSchema, seq: seqSchema }),
});
export type GrantClaims = z.infer<typeof grantClaimsSchema>;

const signedGrantSchema = z.object({ g: grantClaimsSchema });

export async function signGrant(key: Uint8Array, claims: GrantClaims): Promise<string> {
  return new SignJWT({ g: claims }).setProtectedHeader({ alg: 'HS256' }).sign(key);
}

/** The claims of a grant that this deployment signed; null when it is forged or malformed. Expiry is the caller's question. */
export function verifyGrant(key: Uint8Array, token: string): GrantClaims | null {
  const parsed = signedGrantSchema.safeParse(verifyJws(key, token));
  return parsed.success ? parsed.data.g : null;
}
