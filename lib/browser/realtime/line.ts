import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { TransportKind } from './sync-state';

/** What the browser says of its network and of the page. */
export type LineSignal = 'online' | 'offline' | 'visible' | 'hidden' | 'leaving';

/** How the line to the sidecar stands, as far as anybody beyond it needs to know. `until` in ms of this browser's clock. */
export type LineStatus =
  | { readonly kind: 'idle' | 'offline' | 'signedOut' }
  /** `isFirst`: there was no line in this page yet. */
  | { readonly kind: 'connecting'; readonly isFirst: boolean }
  | { readonly kind: 'live'; readonly transport: TransportKind }
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'stopped'; readonly closeCode: number };

export interface LineListener {
  /** Every frame but `hello`, in the sidecar's order. */
  onFrame(frame: ServerFrame): void;
  /** Nothing is subscribed on this line yet. */
  onUp(): void;
  onDown(): void;
  /** The same line under another connection id: presence is told again. */
  onRenamed(): void;
  onStatus(status: LineStatus): void;
}

/** The way to the sidecar as one tab's streams use it: a connection of its own, or a share in another tab's. */
export interface Line {
  readonly status: LineStatus;
  /** Does nothing while the line is not up: everything is said again when it is. */
  send(frame: ClientFrame): void;
  retryNow(): void;
  /** The person has signed in again. */
  signedIn(): void;
  listen(listener: LineListener): () => void;
}

/** What a developer may do to a line: cut it, or let nothing better through than this. */
export type LineTest = 'cut' | TransportKind;

/** A line with its beginning, its end, and what the browser says of its network and of the page. */
export interface RunningLine extends Line {
  /** Whether this tab has the socket itself. */
  readonly share: 'alone' | 'leader' | 'follower';
  start(online: boolean): void;
  stop(): void;
  signal(signal: LineSignal): void;
  test(fault: LineTest): void;
}
