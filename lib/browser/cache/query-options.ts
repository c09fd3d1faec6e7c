import * as z from 'zod/mini';
import type { CardGlance, LinkedCard } from '@/lib/protocol/card-links';
import type { CommentVersion } from '@/lib/protocol/comment-history';
import { type NotificationCards, notificationCardsSchema } from '@/lib/protocol/notification-cards';
import type { Id } from '@/lib/protocol/primitives';
import type { Comment } from '@/lib/protocol/things';
import {
  type AccountEnd,
  type SessionEntry as ListedSession,
  type Me,
  meSchema,
  type TokenEntry,
} from '../api/accounts-api';
import type { Api } from '../api/api';
import { isRetryable } from '../api/errors';
import { type InvitationEntry, type WorkspaceEntry, workspaceEntrySchema } from '../api/workspaces-api';
import type { KeptAnswers } from '../storage/kept-answers';
import { queryKeys } from './query-keys';

/** What the queries of one person ask with. */
export interface QueryContext {
  readonly api: Api;
  readonly answers: KeptAnswers;
  readonly userId: Id;
}

export type SessionEntry = Omit<ListedSession, 'current'> & { readonly isCurrent: boolean };

/** Key and fetcher, kept together. */
export interface LoadQuery<Data> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Data>;
  readonly retry: (count: number, error: Error) => boolean;
  readonly networkMode: 'always';
  readonly staleTime: number;
}

const RETRIES = 4;
const retry = (count: number, error: Error) => isRetryable(error) && count < RETRIES;
/** Queries run offline too: the API client's own error is better than silence. */
export const commonOptions = { retry, networkMode: 'always' as const, staleTime: 30_000 };

export function meQueryOptions({ api, answers, userId }: QueryContext): LoadQuery<Me> {
  const load = async () => (await api.accounts.getMe()).user;
  return { ...commonOptions, queryKey: queryKeys.me(userId), queryFn: () => answers.ask('me', meSchema, load) };
}

export function workspacesQueryOptions({ api, answers, userId }: QueryContext): LoadQuery<WorkspaceEntry[]> {
  const load = async () => (await api.workspaces.listWorkspaces()).workspaces;
  const queryFn = () => answers.ask('workspaces', z.array(workspaceEntrySchema), load);
  return { ...commonOptions, queryKey: queryKeys.workspaces(userId), queryFn };
}

export function sessionsQueryOptions({ api, userId }: QueryContext): LoadQuery<SessionEntry[]> {
  const queryFn = async (): Promise<SessionEntry[]> => {
    const { sessions } = await api.accounts.listSessions();
    return sessions.map(({ current: isCurrent, ...session }) => ({ ...session, isCurrent }));
  };
  return { ...commonOptions, queryKey: queryKeys.sessions(userId), queryFn };
}

/** Never from memory: it is asked when the person is about to go. */
export function accountEndQueryOptions({ api, userId }: QueryContext): LoadQuery<AccountEnd> {
  const queryFn = async () => (await api.accounts.getAccountEnd()).end;
  return { ...commonOptions, staleTime: 0, queryKey: queryKeys.accountEnd(userId), queryFn };
}

export function tokensQueryOptions({ api, userId }: QueryContext): LoadQuery<TokenEntry[]> {
  const queryFn = async () => (await api.accounts.listTokens()).tokens;
  return { ...commonOptions, queryKey: queryKeys.tokens(userId), queryFn };
}

/** Titles and places change without the person's own stream hearing of it: each opening asks anew. */
export function notificationCardsQueryOptions({ api, answers, userId }: QueryContext): LoadQuery<NotificationCards> {
  const queryFn = () => answers.ask('notification-cards', notificationCardsSchema, () => api.inbox.getCards());
  return { ...commonOptions, staleTime: 0, queryKey: queryKeys.notificationCards(userId), queryFn };
}

export function invitationsQueryOptions({ api, userId }: QueryContext, workspaceId: Id): LoadQuery<InvitationEntry[]> {
  const queryFn = async () => (await api.workspaces.listInvitations(workspaceId)).invitations;
  return { ...commonOptions, queryKey: queryKeys.invitations(userId, workspaceId), queryFn };
}

export function boardInvitationsQueryOptions({ api, userId }: QueryContext, boardId: Id): LoadQuery<InvitationEntry[]> {
  const queryFn = async () => (await api.boards.listInvitations(boardId)).invitations;
  return { ...commonOptions, queryKey: queryKeys.invitations(userId, boardId), queryFn };
}

export function commentHistoryQueryOptions(
  { api, userId }: QueryContext,
  { id, version }: Pick<Comment, 'id' | 'version'>,
): LoadQuery<CommentVersion[]> {
  const queryFn = async () => (await api.comments.getHistory(id)).versions;
  return { ...commonOptions, queryKey: queryKeys.commentHistory(userId, id, version), queryFn };
}

export function linkedCardsQueryOptions({ api, userId }: QueryContext, cardId: Id): LoadQuery<LinkedCard[]> {
  const queryFn = async () => (await api.links.getLinkedCards(cardId)).links;
  // Titles of other boards' cards change without this card hearing of it: each opening asks anew.
  return { ...commonOptions, staleTime: 0, queryKey: queryKeys.linkedCards(userId, cardId), queryFn };
}

export function linkCandidatesQueryOptions(
  { api, userId }: QueryContext,
  cardId: Id,
  words: string,
): LoadQuery<CardGlance[]> {
  const queryFn = async () => (await api.links.findLinkCandidates(cardId, words)).cards;
  return { ...commonOptions, staleTime: 5_000, queryKey: queryKeys.linkCandidates(userId, cardId, words), queryFn };
}
