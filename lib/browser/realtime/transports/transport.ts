import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { StreamRequest } from '@/lib/protocol/frames/fallback';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { RealtimeConfig } from '@/lib/protocol/replies';
import type { Clock } from '../../clock';

export type Subscription = StreamRequest['subscriptions'][number];

/** What a transport reports to the connection that opened it. After `close` it reports nothing. */
export interface TransportListener {
  /** Frames in the order in which the sidecar sent them; the first of all is `hello`. */
  onFrames(frames: readonly ServerFrame[]): void;
  /** Something came that is no frame: a sign of life. */
  onHeard(): void;
  /** It is over, or never began. Whatever has no close code of the protocol comes as the nearest one, or 1006. */
  onEnd(code: number): void;
}

/** A way for frames, the same to the machine whatever carries it. */
export interface Transport {
  send(frame: ClientFrame): void;
  close(code: number): void;
}

export interface TransportRequest {
  readonly config: RealtimeConfig;
  /** Gives a new one-use ticket; null where the cookie does. Rejects like the API client. */
  readonly getTicket: (() => Promise<string>) | null;
  /** What is wanted at this moment, with today's grants and positions: the body of a request-based transport. */
  readonly subscriptions: () => readonly Subscription[];
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly listener: TransportListener;
}

export type OpenTransport = (request: TransportRequest) => Transport;
