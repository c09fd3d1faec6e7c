import { expect, it } from 'vitest';
import type { SyncState } from '@/lib/browser/realtime/sync-state';
import { syncWords } from './sync-words';

const retryNow = () => {};

it.each<[SyncState, string]>([
  [{ kind: 'live', pendingCount: 0 }, 'Live'],
  [{ kind: 'live', pendingCount: 2 }, 'Saving 2'],
  [{ kind: 'catchingUp', count: 12, pendingCount: 0 }, 'Catching up (12 events)'],
  [{ kind: 'catchingUp', count: 1, pendingCount: 0 }, 'Catching up (1 event)'],
  [{ kind: 'catchingUp', count: 0, pendingCount: 0 }, 'Catching up'],
  [{ kind: 'reconnecting', inMs: 3_200, retryNow, pendingCount: 1 }, 'Reconnecting in 4 s'],
  [{ kind: 'reconnecting', inMs: 0, retryNow, pendingCount: 1 }, 'Reconnecting'],
  [{ kind: 'offline', pendingCount: 3 }, 'Offline, 3 changes kept'],
  [{ kind: 'offline', pendingCount: 1 }, 'Offline, 1 change kept'],
  [{ kind: 'offline', pendingCount: 0 }, 'Offline'],
  [{ kind: 'liveOverSse', pendingCount: 0 }, 'Live over SSE'],
  [{ kind: 'liveOverPolling', pendingCount: 0 }, 'Live over polling'],
])('%j is said as %s', (state, text) => {
  expect(syncWords(state).text).toBe(text);
});

it('speaks no countdown, so that a screen reader is not told every second', () => {
  const at = (inMs: number) => syncWords({ kind: 'reconnecting', inMs, retryNow, pendingCount: 0 });
  expect(at(9_000).spoken).toBe(at(1_000).spoken);
});
