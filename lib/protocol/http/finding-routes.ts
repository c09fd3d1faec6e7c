import { activityPageSchema, activityQuerySchema } from '../activity';
import { myWorkSchema, overviewSchema } from '../overview';
import { searchQuerySchema, searchReplySchema } from '../search';
import { query } from './route';

const activity = { query: activityQuerySchema, reply: activityPageSchema };

/** What is asked over the log and over many boards at once, always only over what the caller may read. */
export const FINDING_ROUTES = {
  getBoardActivity: query('GET /api/boards/{boardId}/activity', {
    summary: 'Answers what happened on a board, newest first, page by page.',
    ...activity,
  }),
  getCardActivity: query('GET /api/cards/{cardId}/activity', {
    summary: 'Answers what happened to a card, newest first, page by page.',
    ...activity,
  }),
  getWorkspaceActivity: query('GET /api/workspaces/{workspaceId}/activity', {
    summary: 'Answers what happened on the boards of a workspace that the caller may read, newest first, page by page.',
    ...activity,
  }),
  searchWorkspace: query('GET /api/workspaces/{workspaceId}/search', {
    summary: 'Finds cards by the words on them, best first, on the boards that the caller may read.',
    query: searchQuerySchema,
    reply: searchReplySchema,
  }),
  getOverview: query('GET /api/workspaces/{workspaceId}/overview', {
    summary:
      'Answers counts by board and list, what is late, what is due soon and what was done, over the boards that the caller may read.',
    reply: overviewSchema,
  }),
  getMyWork: query('GET /api/my-work', {
    summary: "Answers the caller's own open cards of all boards that they may read, by due date.",
    reply: myWorkSchema,
  }),
};
