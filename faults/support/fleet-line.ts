import WebSocket from 'ws';
import { type Client, type Snapshot, UnexpectedAnswer, type WireEvent } from '@/e2e/support/client';
import type { FleetTally } from './fleet-tally';

/** L2: the position belongs to another life of the log. */
const GONE = 410;

export interface MemberOptions {
  readonly client: Client;
  readonly from: Pick<Snapshot, 'stream' | 'epoch' | 'seq' | 'grant'>;
  /** Where the sidecars are; a load balancer would choose among them. */
  readonly urls: readonly string[];
  readonly tally: FleetTally;
}

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

/** The log after a position; null when that belongs to another life of it. */
export async function readLogAfter(
  client: Client,
  stream: string,
  { epoch, seq }: { epoch: string; seq: number },
): Promise<WireEvent[] | null> {
  try {
    return await client.events(stream, epoch, seq);
  } catch (error) {
    if (error instanceof UnexpectedAnswer && error.answer.status === GONE) return null;
    throw error;
  }
}
