import { assertNever } from '@/lib/domain/assert-never';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import type { GateVerdict } from '../realtime/position-gate';

/** A frame by its kind, an event by what became of it, or something that the page did. */
export type RowName =
  | Exclude<ClientFrame['kind'] | ServerFrame['kind'], 'event'>
  | GateVerdict['kind']
  | 'dropped'
  | 'doubled'
  | 'catchUp'
  | 'snapshot'
  | 'lineUp'
  | 'lineDown';

export interface InspectorRow {
  readonly id: number;
  /** Milliseconds of this browser's clock. */
  readonly seenAt: number;
  readonly direction: 'in' | 'out' | 'note';
  readonly name: RowName;
  /** An event's name, a refusal's code, how many events are replayed. */
  readonly detail: string | null;
  readonly stream: StreamName | null;
  readonly seq: number | null;
  /** As JSON text, in characters. */
  readonly size: number | null;
  /** How long ago an event had been committed when it came, in ms. */
  readonly ageMs: number | null;
  /** The rule of docs/protocol.md that is at work. */
  readonly rule: Rule;
}

/** The rules that the inspector shows, word for word as docs/protocol.md has them (inspector-row.test.ts compares). */
export const RULES = {
  G1: 'Apply an event if and only if `seq = last + 1` in the same epoch.',
  G2: 'Lower: a duplicate, dropped.',
  G3: 'Higher: held up to 1 s for the missing one, then caught up by `GET /api/streams/{stream}/events`.',
  G4: 'Another epoch: load a snapshot.',
  S2: 'A snapshot is `{stream, epoch, seq, grant, grantExpiresAt, data}`; position and data come from one consistent read.',
  F2: 'A resume replays at most 500 events or 512 KB; beyond that `catch_up_by_http`.',
  F3: 'A buffer that is empty, holed or too young answers `catch_up_by_http`; another epoch `snapshot_required`.',
  F4: 'A malformed frame is answered `error malformed` and harms nobody else.',
  F5: 'A durable event is never dropped in silence.',
  R1: 'A grant names `{stream, scope, userId, sid, asOf, exp}`, is signed, lives 5 minutes, and counts only on a connection',
  R4: '`revoked {stream, code}` ends a stream; the connection stays. An ended session or token closes it with 4001.',
  P1: 'Presence is ephemeral and unsequenced. It is refreshed every 10 s and gone after 30 s; at once on a clean close.',
  P3: 'Differences are told at most 10 times a second a room; above 200 people only `count`.',
  C1: 'Reconnect after `min(20 s, 0.5 s + random(0, min(20 s, 0.5 s · 2ⁿ)))`; n starts anew after 30 s of health.',
  C2: 'The client pings every 20 s, expects the pong within 10 s and gives up after 30 s of silence; on `online` or when the',
  T1: "WebSocket first; SSE after two failed tries or 5 s of the sidecar's silence; long poll after three quick ends; then it tries upwards again.",
} as const;
export type Rule = keyof typeof RULES;

/** Which rule a row shows at work. */
export function ruleOf(name: RowName, detail: string | null): Rule {
  switch (name) {
    case 'apply':
      return 'G1';
    case 'duplicate':
    case 'doubled':
      return 'G2';
    case 'held':
    case 'catchUp':
    case 'gap':
      return 'G3';
    case 'otherEpoch':
      return 'G4';
    case 'snapshot':
      return 'S2';
    case 'subscribe':
    case 'unsubscribe':
    case 'subscribed':
      return 'F2';
    case 'refused':
      return detail === 'forbidden' || detail === 'grant_expired' ? 'R1' : 'F3';
    case 'error':
      return 'F4';
    case 'dropped':
      return 'F5';
    case 'renew':
      return 'R1';
    case 'revoked':
      return 'R4';
    case 'presence':
      return 'P1';
    case 'presence.state':
    case 'presence.diff':
      return 'P3';
    case 'lineDown':
    case 'draining':
      return 'C1';
    case 'ping':
    case 'pong':
      return 'C2';
    case 'hello':
    case 'lineUp':
      return 'T1';
    default:
      return assertNever(name);
  }
}
