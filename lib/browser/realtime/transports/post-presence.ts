import type { PresenceRequest } from '@/lib/protocol/frames/fallback';
import type { TransportRequest } from './transport';

/**
 * Presence upstream where there is no socket. It is ephemeral: one that is lost is said again within seconds, so a failure
 * is of no consequence.
 */
export async function postPresence(
  { config, getTicket, fetch }: TransportRequest,
  body: PresenceRequest,
): Promise<void> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  try {
    if (getTicket) headers['authorization'] = `Bearer ${await getTicket()}`;
    const url = new URL('presence', config.streamUrl);
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), credentials: 'include', keepalive: true });
  } catch {
    // Said again with the next change, or the next refresh.
  }
}
