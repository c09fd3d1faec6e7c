import type { Bus } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import type { Id } from '@/lib/protocol/primitives';
import type { BusWatch } from './bus-watch';
import type { Clock } from './clock';
import type { Connections } from './connections/connections';
import type { ParkedPolls } from './connections/parked-polls';
import type { PostLimits } from './http/post-limits';
import type { Metrics } from './metrics';
import type { Rooms } from './rooms/rooms';

/** The parts of one sidecar, as those that answer clients need them. */
export interface SidecarContext {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly instanceId: string;
  readonly newId: () => Id;
  /** Reads the session cookie; the keys of grants and tickets are derived from it. */
  readonly secret: string;
  readonly grantKey: Uint8Array;
  readonly ticketKey: Uint8Array;
  readonly allowedOrigins: readonly string[];
  readonly rateFactor: number;
  readonly watch: BusWatch;
  readonly rooms: Rooms;
  readonly connections: Connections;
  readonly metrics: Metrics;
  readonly parkedPolls: ParkedPolls;
  readonly postLimits: PostLimits;
  /** True from the moment at which this instance wants to go. */
  readonly isDraining: () => boolean;
}
