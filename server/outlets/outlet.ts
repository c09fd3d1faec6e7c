import type { CloseCode } from '@/lib/protocol/close-codes';
import type { SharedFrame } from './shared-frame';

export const TRANSPORTS = ['websocket', 'sse', 'long_poll'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/**
 * Where a connection's frames go. The connection knows nothing else of its transport, so that rooms, limits and policies
 * are the same for a socket, an event stream and a long poll.
 */
export interface Outlet {
  readonly transport: Transport;
  /** Bytes that were written and that the network has not taken yet. */
  readonly queuedBytes: number;
  write(frame: SharedFrame): void;
  /** Ends it with what was written before; later writes do nothing. */
  close(code: CloseCode): void;
}
