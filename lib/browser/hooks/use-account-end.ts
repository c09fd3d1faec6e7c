'use client';

import { useMemo } from 'react';
import type { AccountEnd, AccountProof } from '../api/accounts-api';
import { accountEndQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded } from './use-loaded';

export type { AccountEnd };

/** What deleting the account would mean today. */
export function useAccountEnd(): LoadedResult<AccountEnd> {
  return useLoaded(accountEndQueryOptions(useCore().queries));
}

/** Deletes the account and all that this browser keeps for it. */
export function useDeleteAccount(): (proof: AccountProof) => Promise<void> {
  const core = useCore();
  return useMemo(() => (proof) => core.deleteAccount(proof), [core]);
}
