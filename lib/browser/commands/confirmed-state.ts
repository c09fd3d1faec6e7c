import type { Id } from '@/lib/protocol/primitives';
import { type StreamKind, streamName } from '@/lib/protocol/streams';
import type { StreamStates } from '../cache/stream-states';
import type { Core } from '../core/core';

/** What is confirmed of a stream; undefined while nothing is. The cache pairs a stream's name only with its own kind of state. */
export function confirmedState<Kind extends StreamKind>(
  core: Core,
  kind: Kind,
  id: Id,
): StreamStates[Kind] | undefined {
  return core.cache.confirmedOf(streamName(kind, id))?.state as StreamStates[Kind] | undefined;
}

/** What is drawn of a stream; undefined before the first snapshot. */
export function drawnState<Kind extends StreamKind>(core: Core, kind: Kind, id: Id): StreamStates[Kind] | undefined {
  return core.cache.drawn(streamName(kind, id)) as StreamStates[Kind] | undefined;
}
