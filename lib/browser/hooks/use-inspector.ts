'use client';

import { useCallback, useEffect, useState } from 'react';
import type { StreamName } from '@/lib/protocol/streams';
import type { Core } from '../core/core';
import { Inspector, type InspectorCounts } from '../inspector/inspector';
import type { LineTest } from '../realtime/line';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

/** Where one stream of this tab stands. */
export interface StreamFacts {
  readonly stream: StreamName;
  readonly state: string;
  readonly epoch: string | null;
  readonly seq: number | null;
  readonly head: number;
  readonly held: number;
}

export interface Inspection {
  readonly inspector: Inspector;
  readonly streams: readonly StreamFacts[];
  /** What carries, or how the line stands while nothing does. */
  readonly line: string;
  readonly share: 'alone' | 'leader' | 'follower';
  readonly counts: InspectorCounts;
  readonly unsent: number;
  readonly pending: number;
  readonly test: (fault: LineTest) => void;
}

/** Watches this tab for as long as the calling component is on screen. */
export function useInspector(): Inspection {
  const core = useCore();
  const [inspector] = useState(() => new Inspector(core, afterPaint));
  useEffect(() => inspector.open(), [inspector]);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [inspector.subscribe(changed), core.realtime.listen(changed), core.subscribe(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [core, inspector],
  );
  const read = useCallback(() => readFacts(core, inspector), [core, inspector]);
  const facts = useCoreValue(subscribe, read, JSON.stringify);
  return { inspector, ...facts, test: (fault) => core.testLine(fault) };
}

function readFacts(core: Core, inspector: Inspector) {
  const status = core.realtime.lineStatus;
  return {
    newest: inspector.rows[0]?.id ?? 0,
    next: inspector.nextEvent,
    delayMs: inspector.delayMs,
    counts: inspector.counts,
    streams: core.realtime.openSessions.map(
      ({ stream, state, position, head, gate }): StreamFacts => ({
        stream,
        state: state.name,
        epoch: position?.epoch ?? null,
        seq: position?.seq ?? null,
        head: Math.max(head, position?.seq ?? 0),
        held: gate.heldCount,
      }),
    ),
    line: status.kind === 'live' ? status.transport : status.kind,
    share: core.lineShare,
    unsent: core.unconfirmedCount,
    pending: core.cache.pending.size,
  };
}

function afterPaint(painted: () => void): void {
  requestAnimationFrame(() => setTimeout(painted, 0));
}
