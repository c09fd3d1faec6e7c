'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ProblemError } from '../api/errors';
import type { LoadQuery } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';

/** What is loaded once and again when asked; what was loaded stays on screen while it is loaded again. */
export function useLoaded<Data>(options: LoadQuery<Data>): LoadedResult<Data> {
  const { queryClient } = useCore().options;
  const { data, error, refetch } = useQuery(options, queryClient);
  return useMemo(() => {
    const reload = () => void refetch();
    const problem = error instanceof ProblemError ? error.problem : undefined;
    const isRefused = problem !== undefined && problem.status < 500;
    if (data !== undefined && !isRefused) return { status: 'ready', data, reload };
    if (!error) return { status: 'loading', data: undefined };
    return { status: toStatus(problem?.status), data: undefined, problem, reload };
  }, [data, error, refetch]);
}

function toStatus(httpStatus: number | undefined): 'forbidden' | 'notFound' | 'error' {
  if (httpStatus === 403) return 'forbidden';
  return httpStatus === 404 ? 'notFound' : 'error';
}
