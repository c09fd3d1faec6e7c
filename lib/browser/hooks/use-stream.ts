'use client';

import { useCallback, useEffect, useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { Problem } from '@/lib/protocol/problems';
import { type StreamKind, streamName } from '@/lib/protocol/streams';
import { ProblemError } from '../api/errors';
import type { StreamStates } from '../cache/stream-states';
import { drawnState } from '../commands/confirmed-state';
import type { Core } from '../core/core';
import { useCore } from './core-context';
import type { LiveResult } from './live-result';
import { useCoreValue } from './use-core-value';
import { useSyncState } from './use-sync-state';

/** Follows a stream while the component is on screen, and draws anew with every change of it. */
export function useStream<Kind extends StreamKind>(kind: Kind, id: Id): LiveResult<StreamStates[Kind]> {
  return useFollowedPart(kind, id, (state) => state);
}

/** Follows a stream likewise, and draws anew only when the part is another object. */
export function useFollowedPart<Kind extends StreamKind, Part>(
  kind: Kind,
  id: Id,
  select: (state: StreamStates[Kind]) => Part,
): LiveResult<Part> {
  const core = useCore();
  const stream = streamName(kind, id);
  useEffect(() => core.realtime.follow(stream), [core, stream]);
  const data = useStreamPart(kind, id, select);
  const outcome = useStreamOutcome(core, stream);
  const sync = useSyncState(stream);
  const retry = useCallback(() => core.realtime.session(stream)?.dispatch({ type: 'retry' }), [core, stream]);
  return useMemo(() => {
    if (data !== undefined && outcome.status !== 'forbidden' && outcome.status !== 'notFound')
      return { status: 'ready', data, sync };
    if (outcome.status === 'loading') return { status: 'loading', data: undefined, sync };
    return { ...outcome, status: outcome.status, data: undefined, retry, sync };
  }, [data, outcome, sync, retry]);
}

/** Part of what is drawn of a stream; draws anew only when the part, or its `key`, is another. Follows nothing by itself. */
export function useStreamPart<Kind extends StreamKind, Part>(
  kind: Kind,
  id: Id,
  select: (state: StreamStates[Kind]) => Part,
  key?: (part: Part | undefined) => string,
): Part | undefined {
  const core = useCore();
  const subscribe = useCallback(
    (listener: () => void) => core.cache.subscribe(streamName(kind, id), listener),
    [core, kind, id],
  );
  const read = () => {
    const state = drawnState(core, kind, id);
    return state && select(state);
  };
  return useCoreValue(subscribe, read, key);
}

type Outcome = {
  readonly status: 'loading' | 'forbidden' | 'notFound' | 'error';
  readonly problem: Problem | undefined;
};

/** What became of the attempt to read the stream, as far as there is something to tell. */
function useStreamOutcome(core: Core, stream: ReturnType<typeof streamName>): Outcome {
  const subscribe = useCallback(
    (listener: () => void) => core.realtime.listen((change) => change.stream === stream && listener()),
    [core, stream],
  );
  const read = useCallback((): Outcome => {
    const session = core.realtime.session(stream);
    const problem = session?.error instanceof ProblemError ? session.error.problem : undefined;
    if (session?.state.name === 'refused') return { status: session.state.reason, problem };
    return { status: session?.error ? 'error' : 'loading', problem };
  }, [core, stream]);
  return useCoreValue(subscribe, read, JSON.stringify);
}
