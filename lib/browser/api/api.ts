import { createAccountsApi } from './accounts-api';
import { createBoardsApi } from './boards-api';
import { createCardsApi } from './cards-api';
import { createChecklistsApi } from './checklists-api';
import { createCommentsApi } from './comments-api';
import type { Http } from './http';
import { createInboxApi } from './inbox-api';
import { createLabelsApi } from './labels-api';
import { createLinksApi } from './links-api';
import { createListsApi } from './lists-api';
import { createRealtimeApi } from './realtime-api';
import { createWorkspacesApi } from './workspaces-api';

/** The calls of the app's HTTP API that every page may make, one function a call, grouped by resource. */
export function createApi(http: Http) {
  return {
    /** For the calls that only some pages make, such as those of `createFindingApi`. */
    http,
    accounts: createAccountsApi(http),
    boards: createBoardsApi(http),
    cards: createCardsApi(http),
    checklists: createChecklistsApi(http),
    comments: createCommentsApi(http),
    inbox: createInboxApi(http),
    labels: createLabelsApi(http),
    links: createLinksApi(http),
    lists: createListsApi(http),
    realtime: createRealtimeApi(http),
    workspaces: createWorkspacesApi(http),
  };
}
export type Api = ReturnType<typeof createApi>;
