import { SignJWT } from 'jose';
import * as z from 'zod/mini';
import { idSchema } from '@/lib/protocol/primitives';
import { verifyJws } from './verify-jws';

/** Proof of one authenticated request for a client without the cookie: good once, for 30 s (`exp` in ms). `jti` is what is used up. */
export const ticketClaimsSchema = z.object({ jti: idSchema, userId: idSchema, sid: idSchema, exp: z.number() });
export type TicketClaims = z.infer<typeof ticketClaimsSchema>;

const signedTicketSchema = z.object({ t: ticketClaimsSchema });

export async function signTicket(key: Uint8Array, claims: TicketClaims): Promise<string> {
  return new SignJWT({ t: claims }).setProtectedHeader({ alg: 'HS256' }).sign(key);
}

/** The claims of a ticket that this deployment signed; null when it is forged or malformed. */
export function verifyTicket(key: Uint8Array, token: string): TicketClaims | null {
  const parsed = signedTicketSchema.safeParse(verifyJws(key, token));
  return parsed.success ? parsed.data.t : null;
}
