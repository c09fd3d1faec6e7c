'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
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

/** The same, loaded again when `version` changes: what it follows tells ids alone. */
export function useLoadedAnew<Data>(options: LoadQuery<Data>, version: string): LoadedResult<Data> {
  const loaded = useLoaded(options);
  const reload = 'reload' in loaded ? loaded.reload : undefined;
  const shown = useRef(version);
  useEffect(() => {
    if (!reload || shown.current === version) return;
    shown.current = version;
    reload();
  }, [reload, version]);
  return loaded;
}

function toStatus(httpStatus: number | undefined): 'forbidden' | 'notFound' | 'error' {
  if (httpStatus === 403) return 'forbidden';
  return httpStatus === 404 ? 'notFound' : 'error';
}
