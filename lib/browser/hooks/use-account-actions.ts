'use client';

import { useMemo } from 'react';
import { type AccountActions, createAccountActions } from '../commands/account-actions';
import { useCore } from './core-context';

/** What is asked of the server and waited for: plain promises that reject with `ProblemError` or `NetworkError`. */
export function useAccountActions(): AccountActions {
  const core = useCore();
  return useMemo(() => createAccountActions(core), [core]);
}
