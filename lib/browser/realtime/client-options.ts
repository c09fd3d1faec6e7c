import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import type { Clock } from '../clock';
import type { Line } from './line';
import type { ServerClock } from './server-clock';
import type { TailedStore } from './tailed-store';

/** What the realtime side of one tab is given. */
export interface RealtimeClientOptions {
  readonly api: Pick<Api['realtime'], 'getEvents' | 'renewGrants'>;
  readonly loadSnapshot: (stream: StreamName) => Promise<SnapshotReply<unknown>>;
  readonly store: TailedStore;
  /** Brings back what is kept of a stream since an earlier visit; null when nothing can be. */
  readonly restore: (stream: StreamName) => Promise<void> | null;
  readonly line: Line;
  readonly clock: Clock;
  readonly random: () => number;
  readonly serverClock: ServerClock;
}
