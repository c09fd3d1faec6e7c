import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { LineSignal, LineStatus, LineTest } from '../line';
import type { TabMessage } from './tab-messages';

/** How one tab has a line: by leading, or by following another tab. */
export interface TabRole {
  readonly kind: 'leader' | 'follower';
  readonly status: LineStatus;
  send(frame: ClientFrame): void;
  retryNow(): void;
  signedIn(): void;
  signal(signal: LineSignal): void;
  test(fault: LineTest): void;
  receive(message: TabMessage): void;
  stop(): void;
}
