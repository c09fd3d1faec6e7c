import type { Id } from '@/lib/protocol/primitives';
import { type StreamKind, streamName } from '@/lib/protocol/streams';
import type { LiveCache } from '../cache/live-cache';
import type { StreamStates } from '../cache/stream-states';

/** Whoever has the caches. */
export interface Reader {
  readonly cache: LiveCache;
}

/** What is confirmed of a stream; undefined while nothing is. The cache pairs a stream's name only with its own kind of state. */
export function confirmedState<Kind extends StreamKind>(
  reader: Reader,
  kind: Kind,
  id: Id,
): StreamStates[Kind] | undefined {
  return reader.cache.confirmedOf(streamName(kind, id))?.state as StreamStates[Kind] | undefined;
}

/** What is drawn of a stream; undefined before the first snapshot. */
export function drawnState<Kind extends StreamKind>(
  reader: Reader,
  kind: Kind,
  id: Id,
): StreamStates[Kind] | undefined {
  return reader.cache.drawn(streamName(kind, id)) as StreamStates[Kind] | undefined;
}
