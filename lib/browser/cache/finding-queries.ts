import { type MyWork, myWorkSchema, type Overview } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { createFindingApi } from '../api/finding-api';
import { queryKeys } from './query-keys';
import { commonOptions, type LoadQuery, type QueryContext } from './query-options';

/** What the last answer said is shown without a network. */
export function myWorkQueryOptions({ api, answers, userId }: QueryContext): LoadQuery<MyWork> {
  const queryFn = () => answers.ask('my-work', myWorkSchema, () => createFindingApi(api.http).getMyWork());
  return { ...commonOptions, queryKey: queryKeys.myWork(userId), queryFn };
}

export function overviewQueryOptions({ api, userId }: QueryContext, workspaceId: Id): LoadQuery<Overview> {
  const queryFn = () => createFindingApi(api.http).getOverview(workspaceId);
  return { ...commonOptions, queryKey: queryKeys.overview(userId, workspaceId), queryFn };
}
