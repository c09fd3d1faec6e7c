import type { Envelope } from '@/lib/protocol/events/envelope';
import type { ClientFrame, Since } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { GateVerdict } from './position-gate';

/** Somebody who watches one tab's realtime side, and may stand in the way of what comes. Null when nobody does. */
export interface Probe {
  /** A frame of the sidecar; it goes on, once or more, by `pass`. */
  onIncoming(frame: ServerFrame, pass: () => void): void;
  onOutgoing(frame: ClientFrame): void;
  /** What the gate decided about an event, whatever its way here. */
  onVerdict(event: Envelope, verdict: GateVerdict['kind']): void;
  /** The log is read from there on, for a hole or a position too far back. */
  onCatchUp(stream: StreamName, since: Since): void;
  onSnapshot(stream: StreamName): void;
  onLine(what: 'up' | 'down'): void;
}
