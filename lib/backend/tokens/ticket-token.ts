import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { idSchema } from '@/lib/protocol/primitives';

/** Proof of one authenticated request for a client without the cookie: good once, for 30 s (`exp` in ms). `jti` is what is used up. */
export const ticketClaimsSchema = z.object({ jti: idSchema, userId: idSchema, sid: idSchema, exp: z.number() });
export type TicketClaims = z.infer<typeof ticketClaimsSchema>;

export async function signTicket(key: Uint8Array, claims: TicketClaims): Promise<string> {
  return new SignJWT({ t: claims }).setProtectedHeader({ alg: 'HS256' }).sign(key);
}

/** The claims of a ticket that this deployment signed; null when it is forged or malformed. */
export async function verifyTicket(key: Uint8Array, token: string): Promise<TicketClaims | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
    return ticketClaimsSchema.parse(payload['t']);
  } catch {
    return null;
  }
}
