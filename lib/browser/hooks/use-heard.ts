'use client';

import { useEffect, useRef } from 'react';
import type { StreamName } from '@/lib/protocol/streams';
import { useCore } from './core-context';

/** Further news within this time are answered together. */
const TOGETHER_MS = 300;

/**
 * Calls `refresh` when something happens on these streams, and again when something happened while it ran: at most once at a time, so
 * that a busy workspace costs one question after the other and never a queue of them. `streams` must be the same array until they change.
 */
export function useHeard(streams: readonly StreamName[], refresh: () => Promise<unknown>): void {
  const { hearing, options } = useCore();
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    let isOver = false;
    let cancel: (() => void) | null = null;
    let isRunning = false;
    let isWanted = false;
    const run = async () => {
      cancel = null;
      isRunning = true;
      isWanted = false;
      // What failed keeps what is shown; the next news asks again.
      await latest.current().catch(() => undefined);
      isRunning = false;
      if (isWanted) ask();
    };
    const ask = () => {
      isWanted = true;
      if (isOver || isRunning || cancel !== null) return;
      cancel = options.clock.setTimer(() => void run(), TOGETHER_MS);
    };
    const end = hearing.hear(streams, ask);
    return () => {
      isOver = true;
      cancel?.();
      end();
    };
  }, [hearing, options, streams]);
}
