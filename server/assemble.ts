import type { Bus } from '@/lib/backend/bus/ports';
import type { Logger } from '@/lib/backend/log/logger';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import type { Id } from '@/lib/protocol/primitives';
import { BusWatch } from './bus-watch';
import type { Clock } from './clock';
import { Connections } from './connections/connections';
import { Housekeeping } from './connections/housekeeping';
import { ParkedPolls } from './connections/parked-polls';
import { Revocations } from './grants/revocations';
import { PostLimits } from './http/post-limits';
import { inBackground } from './in-background';
import { Metrics } from './metrics';
import { Rooms } from './rooms/rooms';
import type { SidecarContext } from './sidecar-context';

export interface SidecarParts {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly newId: () => Id;
  readonly instanceId: string;
  readonly secret: string;
  readonly allowedOrigins: readonly string[];
  readonly rateFactor: number;
  readonly isDraining: () => boolean;
}

/** Puts the parts of a sidecar together, without a server. Each part knows only those that it is given here. */
export function assembleSidecar(parts: SidecarParts): { context: SidecarContext; housekeeping: Housekeeping } {
  const { bus, clock, log, rateFactor, secret } = parts;
  const metrics: Metrics = new Metrics({
    now: () => clock.now(),
    connections: (transport) => connections.count(transport),
    slowReaders: () => connections.countSlow(),
    subscriptions: () => connections.countSubscriptions(),
    rooms: () => rooms.size,
    isBusUp: () => watch.isWhole,
  });
  const rooms: Rooms = new Rooms({
    bus,
    clock,
    log,
    metrics,
    epoch: () => watch.epoch,
    onOtherEpoch: () => inBackground(watch.checkEpoch(), log, 'reading the epoch'),
  });
  const connections: Connections = new Connections({ bus, clock, log, metrics, rooms, rateFactor });
  const revocations = new Revocations({ bus, connections, metrics });
  const watch: BusWatch = new BusWatch({
    bus,
    clock,
    log,
    rooms,
    revocations,
    onDisplaced: (id) => connections.displace(id),
    onRestored: () => housekeeping.tellAgain(),
  });
  const context: SidecarContext = {
    ...parts,
    grantKey: deriveKey(secret, 'grant'),
    ticketKey: deriveKey(secret, 'ticket'),
    watch,
    rooms,
    connections,
    metrics,
    parkedPolls: new ParkedPolls(),
    postLimits: new PostLimits(clock, rateFactor),
  };
  const housekeeping: Housekeeping = new Housekeeping(context, revocations);
  return { context, housekeeping };
}
