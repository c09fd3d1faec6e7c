import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';
import type { Clock } from '../clock';
import type { GrantKeeper } from './grant-keeper';
import type { GateVerdict } from './position-gate';
import type { StreamStore } from './stream-store';

/** What one stream's session is given: the same for all streams of a tab. */
export interface StreamSessionOptions {
  readonly api: Pick<Api['realtime'], 'getEvents'>;
  readonly loadSnapshot: (stream: StreamName) => Promise<SnapshotReply<unknown>>;
  readonly store: StreamStore;
  readonly grants: GrantKeeper;
  readonly clock: Clock;
  readonly random: () => number;
  readonly send: (frame: ClientFrame) => void;
  readonly nextRef: () => number;
  readonly onVerdict: (event: Envelope, verdict: GateVerdict['kind']) => void;
  /** Its state, its failure or its distance to the head may have changed. */
  readonly onChange: (stream: StreamName) => void;
}
