'use client';

import type { Id } from '@/lib/protocol/primitives';
import type { Me, TokenEntry } from '../api/accounts-api';
import type { InvitationEntry, WorkspaceEntry } from '../api/workspaces-api';
import * as queries from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded } from './use-loaded';

export type { InvitationEntry, Me, TokenEntry, WorkspaceEntry };
export type SessionEntry = queries.SessionEntry;

export function useMe(): LoadedResult<Me> {
  const core = useCore();
  return useLoaded(queries.meQueryOptions(core.queries));
}

/** The workspaces that the person belongs to, oldest membership first. */
export function useWorkspaces(): LoadedResult<readonly WorkspaceEntry[]> {
  const core = useCore();
  return useLoaded(queries.workspacesQueryOptions(core.queries));
}

/** Where the person is signed in, newest use first. */
export function useSessions(): LoadedResult<readonly SessionEntry[]> {
  const core = useCore();
  return useLoaded(queries.sessionsQueryOptions(core.queries));
}

export function useTokens(): LoadedResult<readonly TokenEntry[]> {
  const core = useCore();
  return useLoaded(queries.tokensQueryOptions(core.queries));
}

/** Invitations that still work, for those who manage the workspace. */
export function useInvitations(workspaceId: Id): LoadedResult<readonly InvitationEntry[]> {
  const core = useCore();
  return useLoaded(queries.invitationsQueryOptions(core.queries, workspaceId));
}

/** Invitations to one board that still work, for those who manage it. */
export function useBoardInvitations(boardId: Id): LoadedResult<readonly InvitationEntry[]> {
  const core = useCore();
  return useLoaded(queries.boardInvitationsQueryOptions(core.queries, boardId));
}
