import * as z from 'zod/mini';
import type {
  changeRoleCommandSchema,
  createInvitationCommandSchema,
  createWorkspaceCommandSchema,
  transferOwnershipCommandSchema,
  updateWorkspaceCommandSchema,
} from '@/lib/protocol/commands/workspace-commands';
import { type Id, idSchema, timestampSchema } from '@/lib/protocol/primitives';
import { roleSchema } from '@/lib/protocol/roles';
import { snapshotReplySchema, workspaceSnapshotSchema } from '@/lib/protocol/snapshots';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

const workspaceReplySchema = snapshotReplySchema(workspaceSnapshotSchema);

/** A workspace in the list of those that the person belongs to. */
export const workspaceEntrySchema = z.object({ id: idSchema, name: z.string(), role: roleSchema });
export type WorkspaceEntry = z.infer<typeof workspaceEntrySchema>;

/** An invitation that has not been used up; its token is never shown again. */
export const invitationEntrySchema = z.object({
  id: idSchema,
  email: z.nullable(z.string()),
  role: roleSchema,
  createdAt: timestampSchema,
  expiresAt: timestampSchema,
});
export type InvitationEntry = z.infer<typeof invitationEntrySchema>;

export function createWorkspacesApi(http: Http) {
  const path = (workspaceId: Id, rest = '') => `/api/workspaces/${workspaceId}${rest}`;
  return {
    listWorkspaces: () =>
      http({ method: 'GET', path: '/api/workspaces', reply: z.object({ workspaces: z.array(workspaceEntrySchema) }) }),
    getWorkspace: (workspaceId: Id) => http({ method: 'GET', path: path(workspaceId), reply: workspaceReplySchema }),
    createWorkspace: (body: z.output<typeof createWorkspaceCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/workspaces', body, write),
    updateWorkspace: (workspaceId: Id, body: z.output<typeof updateWorkspaceCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', path(workspaceId), body, write),
    changeRole: (workspaceId: Id, userId: Id, body: z.output<typeof changeRoleCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', path(workspaceId, `/members/${userId}`), body, write),
    transferOwnership: (workspaceId: Id, body: z.output<typeof transferOwnershipCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', path(workspaceId, '/transfer'), body, write),
    removeMember: (workspaceId: Id, userId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', path(workspaceId, `/members/${userId}`), undefined, write),

    listInvitations: (workspaceId: Id) =>
      http({
        method: 'GET',
        path: path(workspaceId, '/invitations'),
        reply: z.object({ invitations: z.array(invitationEntrySchema) }),
      }),
    createInvitation: (workspaceId: Id, body: z.output<typeof createInvitationCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', path(workspaceId, '/invitations'), body, write),
    revokeInvitation: (workspaceId: Id, invitationId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', path(workspaceId, `/invitations/${invitationId}`), undefined, write),
    acceptInvitation: (token: string, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/invitations/accept', { token }, write),
  };
}
