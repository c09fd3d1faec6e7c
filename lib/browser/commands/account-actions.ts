import * as z from 'zod/mini';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import type { GuestRole, Role } from '@/lib/protocol/roles';
import { UnreadableReplyError } from '../api/errors';
import { invalidate, loadAgain } from '../cache/invalidate';
import { queryKeys } from '../cache/query-keys';
import type { Core } from '../core/core';

/** What is asked of the server and waited for: plain promises that reject with `ProblemError` or `NetworkError`. */
export interface AccountActions {
  createWorkspace(name: string): Promise<{ readonly id: Id }>;
  rename(name: string): Promise<void>;
  /** The hints of the first board come back on no device. */
  dismissHints(): Promise<void>;
  changePassword(currentPassword: string, newPassword: string): Promise<void>;
  /** The token itself is in this answer and nowhere else, ever. */
  createToken(name: string): Promise<{ readonly id: Id; readonly token: string }>;
  revokeToken(tokenId: Id): Promise<void>;
  endSession(sessionId: Id): Promise<void>;
  createInvitation(
    workspaceId: Id,
    invitation: NewInvitation<Exclude<Role, 'owner'>>,
  ): Promise<{ id: Id; url: string }>;
  revokeInvitation(workspaceId: Id, invitationId: Id): Promise<void>;
  /** To one board alone, as its guest. */
  createBoardInvitation(boardId: Id, invitation: NewInvitation<GuestRole>): Promise<{ id: Id; url: string }>;
  revokeBoardInvitation(boardId: Id, invitationId: Id): Promise<void>;
  /** `boardId` is null for an invitation into the workspace; a guest comes to the one board. */
  acceptInvitation(token: string): Promise<{ readonly workspaceId: Id; readonly boardId: Id | null }>;
}

export interface NewInvitation<Given extends Role> {
  readonly role: Given;
  readonly email?: string;
  readonly expiresInDays: number;
}

const createdSchema = z.object({ id: idSchema });
const guestBoardSchema = z.extend(createdSchema, { workspaceId: idSchema });
const tokenSchema = z.extend(createdSchema, { value: z.string() });
const invitationSchema = z.extend(createdSchema, { url: z.string() });

export function createAccountActions(core: Core): AccountActions {
  const { accounts, boards, workspaces } = core.api;
  const { queryClient, newId } = core.options;
  const keys = queryKeys;
  const write = () => ({ key: newId() });
  const reload = (queryKey: readonly unknown[]) => invalidate(queryClient, queryKey);
  return {
    async createWorkspace(name) {
      const { result } = await workspaces.createWorkspace({ id: newId(), name }, write());
      reload(keys.workspaces(core.userId));
      return read(createdSchema, result['workspace']);
    },
    async rename(name) {
      await accounts.updateMe({ name }, write());
      reload(keys.me(core.userId));
    },
    async dismissHints() {
      await accounts.dismissHints(write());
      await loadAgain(queryClient, keys.me(core.userId));
    },
    async changePassword(currentPassword, newPassword) {
      await accounts.changePassword({ currentPassword, newPassword }, write());
      reload(keys.sessions(core.userId));
    },
    async createToken(name) {
      const { result } = await accounts.createToken({ id: newId(), name }, write());
      reload(keys.tokens(core.userId));
      const { id, value: token } = read(tokenSchema, result['token']);
      return { id, token };
    },
    async revokeToken(tokenId) {
      await accounts.revokeToken(tokenId, write());
      reload(keys.tokens(core.userId));
    },
    async endSession(sessionId) {
      await accounts.endSession(sessionId, write());
      reload(keys.sessions(core.userId));
    },
    async createInvitation(workspaceId, invitation) {
      const { result } = await workspaces.createInvitation(workspaceId, { id: newId(), ...invitation }, write());
      reload(keys.invitations(core.userId, workspaceId));
      return read(invitationSchema, result['invitation']);
    },
    async revokeInvitation(workspaceId, invitationId) {
      await workspaces.revokeInvitation(workspaceId, invitationId, write());
      reload(keys.invitations(core.userId, workspaceId));
    },
    async createBoardInvitation(boardId, invitation) {
      const { result } = await boards.createInvitation(boardId, { id: newId(), ...invitation }, write());
      reload(keys.invitations(core.userId, boardId));
      return read(invitationSchema, result['invitation']);
    },
    async revokeBoardInvitation(boardId, invitationId) {
      await boards.revokeInvitation(boardId, invitationId, write());
      reload(keys.invitations(core.userId, boardId));
    },
    async acceptInvitation(token) {
      const { result } = await workspaces.acceptInvitation(token, write());
      reload(keys.workspaces(core.userId));
      if (result['board'] === undefined)
        return { workspaceId: read(createdSchema, result['workspace']).id, boardId: null };
      const { id: boardId, workspaceId } = read(guestBoardSchema, result['board']);
      return { workspaceId, boardId };
    },
  };
}

function read<Schema extends z.ZodMiniType>(schema: Schema, thing: unknown): z.output<Schema> {
  const parsed = schema.safeParse(thing);
  if (parsed.success) return parsed.data;
  throw new UnreadableReplyError('The app answered in another form.', { cause: parsed.error });
}
