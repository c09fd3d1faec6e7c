'use client';

import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { createPageCore } from './core/page-core';
import { CoreContext } from './hooks/core-context';

export interface BatonProviderProps {
  /** The signed-in person; another one is another provider (set it as `key`). */
  readonly userId: Id;
  readonly children: ReactNode;
}

/** Caches, outbox and realtime line of the signed-in person, for everything below it. */
export function BatonProvider({ userId, children }: BatonProviderProps): ReactElement {
  const [core] = useState(() => createPageCore(userId));
  const [life] = useState(() => new CoreLife(core));
  useEffect(() => life.begin(), [life]);
  // The person's own stream is always followed: it keeps the line open, and the inbox is never behind.
  useEffect(() => core.realtime.follow(streamName('user', userId)), [core, userId]);
  return <CoreContext value={core}>{children}</CoreContext>;
}

/** Starts a core once, and stops it when the provider has really gone: in development React mounts it twice in a row. */
class CoreLife {
  private isStarted = false;
  private stopping: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly core: ReturnType<typeof createPageCore>) {}

  begin(): () => void {
    clearTimeout(this.stopping);
    if (!this.isStarted) {
      this.isStarted = true;
      void this.core.start();
    }
    return () => {
      this.stopping = setTimeout(() => this.core.stop(), 0);
    };
  }
}
