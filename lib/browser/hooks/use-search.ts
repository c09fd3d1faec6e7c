'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { Problem } from '@/lib/protocol/problems';
import { SEARCH_MAX_RESULTS, SEARCH_MIN_LENGTH, type SearchReply } from '@/lib/protocol/search';
import { ProblemError } from '../api/errors';
import { createFindingApi } from '../api/finding-api';
import { queryKeys } from '../cache/query-keys';
import { useCore } from './core-context';

/** A pause in typing. */
const PAUSE_MS = 150;

export interface SearchState {
  /** `idle`: too little is typed. */
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** What was found last stays while the next is looked for. */
  readonly found: SearchReply | undefined;
  readonly problem: Problem | undefined;
  /** Whether `found` is not of what is typed now. */
  readonly isStale: boolean;
  readonly retry: () => void;
}

/** Cards of a workspace by what is typed, asked at each pause. */
export function useSearch(workspaceId: Id, typed: string, limit = SEARCH_MAX_RESULTS): SearchState {
  const { api, userId, options } = useCore();
  const asked = useSettled(typed.trim());
  const isEnough = asked.length >= SEARCH_MIN_LENGTH;
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: queryKeys.search(userId, workspaceId, { q: asked, limit }),
      queryFn: () => createFindingApi(api.http).search(workspaceId, { q: asked, limit }),
      enabled: isEnough,
      placeholderData: keepPreviousData,
      // What people write meanwhile is found by the next question.
      staleTime: 5_000,
      networkMode: 'always',
      retry: 1,
    },
    options.queryClient,
  );
  const status = !isEnough ? 'idle' : error && !isFetching ? 'error' : data ? 'ready' : 'loading';
  return {
    status,
    found: isEnough ? data : undefined,
    problem: error instanceof ProblemError ? error.problem : undefined,
    isStale: isFetching || asked !== typed.trim(),
    retry: () => void refetch(),
  };
}

/** A value that stands still for a moment. */
function useSettled(value: string): string {
  const { clock } = useCore().options;
  const [settled, setSettled] = useState(value);
  useEffect(() => clock.setTimer(() => setSettled(value), PAUSE_MS), [clock, value]);
  return settled;
}
