'use client';

import { useMemo } from 'react';
import { useCore } from './core-context';

/** Signing out, in two steps, so that the person is asked about changes that no server has yet. */
export interface SignOut {
  /** Changes of this person that are kept in this browser and not yet confirmed. */
  readonly countUnsent: () => number;
  /** Ends the session, then deletes what this browser kept for the person, unsent changes included. */
  readonly signOut: () => Promise<void>;
}

export function useSignOut(): SignOut {
  const core = useCore();
  return useMemo(() => ({ countUnsent: () => core.unconfirmedCount, signOut: () => core.signOut() }), [core]);
}
