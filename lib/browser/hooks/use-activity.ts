'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { ActivityEntry, ActivityPage, ActivityQuery } from '@/lib/protocol/activity';
import type { Problem } from '@/lib/protocol/problems';
import type { StreamName } from '@/lib/protocol/streams';
import { ProblemError } from '../api/errors';
import { type ActivityScope, createFindingApi } from '../api/finding-api';
import { addNews } from '../cache/activity-pages';
import { queryKeys } from '../cache/query-keys';
import { useCore } from './core-context';
import { useHeard } from './use-heard';

export type { ActivityScope };
export type ActivityFilter = Pick<ActivityQuery, 'actorId' | 'kind'>;

export interface ActivityResult {
  readonly status: 'loading' | 'ready' | 'forbidden' | 'notFound' | 'error';
  readonly problem: Problem | undefined;
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** What happened, page by page; what comes while `streams` are heard joins at the top. Both arguments must stay the same objects. */
export function useActivity(
  scope: ActivityScope,
  filter: ActivityFilter,
  streams: readonly StreamName[],
): ActivityResult {
  const { api, userId, options } = useCore();
  const { queryClient } = options;
  const queryKey = useMemo(
    () => queryKeys.activity(userId, `${scope.kind}:${scope.id}`, filter),
    [userId, scope, filter],
  );
  const query = useInfiniteQuery(
    {
      queryKey,
      queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
        createFindingApi(api.http).getActivity(scope, { ...filter, before: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: ActivityPage) => last.next ?? undefined,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: 2,
    },
    queryClient,
  );
  const refresh = useCallback(async () => {
    const fresh = await createFindingApi(api.http).getActivity(scope, filter);
    addNews(queryClient, queryKey, fresh);
  }, [api, scope, filter, queryClient, queryKey]);
  useHeard(streams, refresh);

  const { data, error, fetchNextPage, refetch, hasNextPage, isFetchingNextPage } = query;
  useEffect(() => {
    // What was kept from an earlier visit has missed what came since.
    if (queryClient.getQueryData(queryKey)) void refresh().catch(() => undefined);
  }, [queryClient, queryKey, refresh]);

  // A page may hold nothing that is told: the next one is asked for until something is there to look at.
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  useEffect(() => {
    if (data && entries.length === 0 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [data, entries.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const problem = error instanceof ProblemError ? error.problem : undefined;
  return {
    status: data ? 'ready' : error ? statusOf(problem) : 'loading',
    problem,
    entries,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
    reload: () => void refetch(),
  };
}

function statusOf(problem: Problem | undefined): ActivityResult['status'] {
  if (problem?.status === 403) return 'forbidden';
  return problem?.status === 404 ? 'notFound' : 'error';
}
