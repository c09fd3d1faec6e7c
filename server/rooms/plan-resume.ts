import type { WireEvent } from '@/lib/backend/bus/ports';
import { REPLAY_MAX_EVENTS } from '@/lib/protocol/figures';

/** What the sidecar knows when somebody wants to follow a stream from `since` on. */
export interface ResumeFacts {
  /** What the client says it has. */
  readonly since: number;
  /** Up to which position the room has sent its stream out; null when the bus has forgotten the stream. */
  readonly last: number | null;
  /** Whether it is certain that the client has missed nothing, although the bus has forgotten the stream. */
  readonly vouched: boolean;
  /** The room's own memory: the events after a position up to `last`, or null when it does not reach back so far. */
  readonly tailAfter: (seq: number) => readonly WireEvent[] | null;
  /** What the replay buffer holds after `since`; null when it was not asked yet. */
  readonly buffered: readonly WireEvent[] | null;
  readonly maxBytes: number;
}

export type Resume =
  /** Send `missed`, then everything above `head`. */
  | { readonly kind: 'ready'; readonly head: number; readonly missed: readonly WireEvent[] }
  | { readonly kind: 'read_buffer' }
  | { readonly kind: 'catch_up_by_http' };

const CATCH_UP: Resume = { kind: 'catch_up_by_http' };

/**
 * Decides how a client gets onto a stream without missing anything. It is asked in one turn with what it decides, so no
 * event can slip in between. A client may be ahead of the room, since a snapshot comes from Postgres and a publish may still
 * be on its way: it then hears only what is above its own position.
 */
export function planResume({ since, last, vouched, tailAfter, buffered, maxBytes }: ResumeFacts): Resume {
  if (last === null) return vouched ? { kind: 'ready', head: since, missed: [] } : CATCH_UP;
  if (since >= last) return { kind: 'ready', head: since, missed: [] };
  if (last - since > REPLAY_MAX_EVENTS) return CATCH_UP;
  const missed = tailAfter(since) ?? (buffered === null ? null : splice(since, last, buffered, tailAfter));
  if (missed === null) return buffered === null ? { kind: 'read_buffer' } : CATCH_UP;
  let bytes = 0;
  for (const event of missed) bytes += Buffer.byteLength(event.json);
  return bytes > maxBytes ? CATCH_UP : { kind: 'ready', head: last, missed };
}

/** The buffer's events from `since` on, continued by the room's memory; null when that leaves a hole. */
function splice(
  since: number,
  last: number,
  buffered: readonly WireEvent[],
  tailAfter: ResumeFacts['tailAfter'],
): readonly WireEvent[] | null {
  const run: WireEvent[] = [];
  for (const event of buffered) {
    if (event.seq > last) break;
    if (event.seq !== since + run.length + 1) return null;
    run.push(event);
  }
  const reached = since + run.length;
  if (reached === last) return run;
  const rest = tailAfter(reached);
  return rest === null ? null : [...run, ...rest];
}
