import WebSocket from 'ws';
import type { Client } from '@/e2e/support/client';

/** Of a frame from the sidecar, what a member of a fleet looks at. */
export interface FleetFrame {
  readonly kind: string;
  readonly code?: string;
  readonly head?: number;
  readonly stream?: string;
}

export function openLine(url: string, client: Client): WebSocket {
  const headers = { ...client.credentials, origin: client.origin };
  return new WebSocket(url, ['baton.v1'], { headers, perMessageDeflate: false });
}

/** The frames of one message. They are not held against the schema: thousands read them beside the servers that are tested. */
export function readFleetFrames(text: string): FleetFrame[] {
  const parsed = JSON.parse(text) as FleetFrame | FleetFrame[];
  return Array.isArray(parsed) ? parsed : [parsed];
}
