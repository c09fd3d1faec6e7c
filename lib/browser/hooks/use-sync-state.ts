'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StreamName } from '@/lib/protocol/streams';
import type { Core } from '../core/core';
import type { LineSync } from '../realtime/line-sync';
import type { SyncState } from '../realtime/sync-state';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

const TICK_MS = 1_000;

type Counted = LineSync & { readonly pendingCount: number };

/** Where a stream stands; without one, where this tab's line stands. Counts down while it waits to reconnect. */
export function useSyncState(stream?: StreamName): SyncState {
  const core = useCore();
  const subscribe = useCallback((listener: () => void) => subscribeToSync(core, stream, listener), [core, stream]);
  const read = useCallback(() => readSync(core, stream), [core, stream]);
  const sync = useCoreValue(subscribe, read, JSON.stringify);
  const now = useNow(core, sync.kind === 'reconnecting');
  const retryNow = useCallback(() => core.retryNow(), [core]);
  return useMemo(() => {
    if (sync.kind !== 'reconnecting') return sync;
    const { until, pendingCount } = sync;
    return { kind: 'reconnecting', pendingCount, retryNow, inMs: Math.max(0, until - now) };
  }, [sync, now, retryNow]);
}

function readSync(core: Core, stream: StreamName | undefined): Counted {
  const pendingCount = core.unconfirmedCount;
  return core.isSignedOut ? { kind: 'signedOut', pendingCount } : { ...core.realtime.syncOf(stream), pendingCount };
}

function subscribeToSync(core: Core, stream: StreamName | undefined, listener: () => void): () => void {
  const stopRealtime = core.realtime.listen((change) => {
    const concerns = stream === undefined || change.stream === null || change.stream === stream;
    if (change.about === 'sync' && concerns) listener();
  });
  const stopCore = core.subscribe(listener);
  return () => {
    stopRealtime();
    stopCore();
  };
}

/** The time, moving only while somebody counts down. */
function useNow(core: Core, isTicking: boolean): number {
  const { clock } = core.options;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (!isTicking) return;
    let cancel = () => {};
    const tick = () => {
      setNow(clock.now());
      cancel = clock.setTimer(tick, TICK_MS);
    };
    tick();
    return () => cancel();
  }, [clock, isTicking]);
  return now;
}
