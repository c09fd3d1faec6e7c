import { randomUUID } from 'node:crypto';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { signTicket } from '@/lib/backend/tokens/ticket-token';
import { TICKET_LIFETIME_MS } from '@/lib/protocol/figures';

/** Signs the right to open one connection as this caller, once and within 30 s, for clients without the cookie. */
export async function issueTicket(secret: string, { userId, sid }: Caller): Promise<string> {
  const claims = { jti: randomUUID(), userId, sid, exp: Date.now() + TICKET_LIFETIME_MS };
  return await signTicket(deriveKey(secret, 'ticket'), claims);
}
