import type { Id } from '@/lib/protocol/primitives';

/** Every address of a page, so that a link cannot be misspelt. */
export const routes = {
  landing: '/',
  /** Takes a signed-in person to the workspace that was open last. */
  app: '/w',
  /** The same, past a board or workspace that was just left: what is known of the person says so a moment later. */
  appAfterLeaving: (placeId: Id) => `/w?left=${placeId}`,
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signUp: (next?: string) => (next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'),
  resetPassword: '/reset-password',
  account: '/account',
  reference: '/api/docs',
  invite: (token: string) => `/invite/${encodeURIComponent(token)}`,
  newWorkspace: '/workspaces/new',
  workspace: (workspaceId: Id) => `/w/${workspaceId}`,
  members: (workspaceId: Id) => `/w/${workspaceId}/members`,
  inbox: (workspaceId: Id) => `/w/${workspaceId}/inbox`,
  myWork: (workspaceId: Id) => `/w/${workspaceId}/my-work`,
  overview: (workspaceId: Id) => `/w/${workspaceId}/overview`,
  search: (workspaceId: Id, q = '') => `/w/${workspaceId}/search${q && `?q=${encodeURIComponent(q)}`}`,
  activity: (workspaceId: Id) => `/w/${workspaceId}/activity`,
  board: (workspaceId: Id, boardId: Id) => `/w/${workspaceId}/b/${boardId}`,
  card: (workspaceId: Id, boardId: Id, cardId: Id) => `/w/${workspaceId}/b/${boardId}/c/${cardId}`,
  /** A card by its short id, wherever it is today. */
  shortCard: (short: string) => `/c/${short}`,
} as const;
