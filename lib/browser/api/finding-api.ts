import { type ActivityQuery, activityPageSchema } from '@/lib/protocol/activity';
import { myWorkSchema, overviewSchema } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { type SearchQuery, searchReplySchema } from '@/lib/protocol/search';
import type { StreamKind } from '@/lib/protocol/streams';
import type { Http } from './http';

/** Whose activity is asked for. */
export interface ActivityScope {
  readonly kind: Exclude<StreamKind, 'user'>;
  readonly id: Id;
}

const places = { workspace: 'workspaces', board: 'boards', card: 'cards' } as const;

/** What is asked over the log and over many boards at once. */
export function createFindingApi(http: Http) {
  return {
    getActivity: ({ kind, id }: ActivityScope, asked: Partial<ActivityQuery>) =>
      http({ method: 'GET', path: `/api/${places[kind]}/${id}/activity${toQuery(asked)}`, reply: activityPageSchema }),
    getMyWork: () => http({ method: 'GET', path: '/api/my-work', reply: myWorkSchema }),
    getOverview: (workspaceId: Id) =>
      http({ method: 'GET', path: `/api/workspaces/${workspaceId}/overview`, reply: overviewSchema }),
    search: (workspaceId: Id, asked: SearchQuery) =>
      http({ method: 'GET', path: `/api/workspaces/${workspaceId}/search${toQuery(asked)}`, reply: searchReplySchema }),
  };
}

function toQuery(asked: Readonly<Record<string, string | number | undefined>>): string {
  const named = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return named.length === 0 ? '' : `?${new URLSearchParams(named)}`;
}
