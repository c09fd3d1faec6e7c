import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

/** Every key of the query cache, in one place. All begin with the person, so that no two people ever share an entry. */
export const queryKeys = {
  streams: (userId: Id) => ['user', userId, 'stream'] as const,
  stream: (userId: Id, stream: StreamName) => ['user', userId, 'stream', stream] as const,
  me: (userId: Id) => ['user', userId, 'me'] as const,
  workspaces: (userId: Id) => ['user', userId, 'workspaces'] as const,
  accountEnd: (userId: Id) => ['user', userId, 'accountEnd'] as const,
  sessions: (userId: Id) => ['user', userId, 'sessions'] as const,
  tokens: (userId: Id) => ['user', userId, 'tokens'] as const,
  commentHistory: (userId: Id, commentId: Id, version: number) =>
    ['user', userId, 'commentHistory', commentId, version] as const,
  activity: (userId: Id, scope: string, filter: object) => ['user', userId, 'activity', scope, filter] as const,
  search: (userId: Id, workspaceId: Id, asked: object) => ['user', userId, 'search', workspaceId, asked] as const,
  notificationCards: (userId: Id) => ['user', userId, 'notificationCards'] as const,
  myWork: (userId: Id) => ['user', userId, 'myWork'] as const,
  overview: (userId: Id, workspaceId: Id) => ['user', userId, 'overview', workspaceId] as const,
  /** Of a workspace or of a board: their ids never meet. */
  invitations: (userId: Id, placeId: Id) => ['user', userId, 'invitations', placeId] as const,
  linkedCards: (userId: Id, cardId: Id) => ['user', userId, 'linkedCards', cardId] as const,
  linkCandidates: (userId: Id, cardId: Id, words: string) => ['user', userId, 'linkCandidates', cardId, words] as const,
};
