import * as z from 'zod/mini';
import {
  acceptInvitationCommandSchema,
  changeRoleCommandSchema,
  createBoardCommandSchema,
  createInvitationCommandSchema,
  createWorkspaceCommandSchema,
  transferOwnershipCommandSchema,
  updateWorkspaceCommandSchema,
} from '../commands/workspace-commands';
import { IMPORT_LINES_TYPE, importReportSchema } from '../imports';
import { idSchema, timestampSchema } from '../primitives';
import { workspaceSnapshotSchema } from '../snapshots';
import { boardSchema, memberSchema, workspaceSchema } from '../things';
import { invitationPreviewSchema, invitationSchema, workspaceEntrySchema } from './account-things';
import { query, snapshot, write } from './route';

const workspace = { workspace: workspaceSchema };
const gone = z.object({ id: idSchema });

/** Workspaces, their members, invitations and what is made in them. */
export const WORKSPACE_ROUTES = {
  listWorkspaces: query('GET /api/workspaces', {
    summary: 'Lists the workspaces of which the person is a member.',
    reply: z.object({ workspaces: z.array(workspaceEntrySchema) }),
  }),
  createWorkspace: write('POST /api/workspaces', {
    summary: 'Creates a workspace, whose owner is who creates it.',
    body: createWorkspaceCommandSchema,
    status: 201,
    result: workspace,
    refuses: ['id_taken'],
  }),
  getWorkspace: snapshot('GET /api/workspaces/{workspaceId}', {
    summary: 'Answers the snapshot of a workspace: its members, and the boards open to all of them.',
    data: workspaceSnapshotSchema,
  }),
  updateWorkspace: write('PATCH /api/workspaces/{workspaceId}', {
    summary: 'Renames a workspace.',
    body: updateWorkspaceCommandSchema,
    result: workspace,
    refuses: ['archived'],
  }),
  deleteWorkspace: write('DELETE /api/workspaces/{workspaceId}', {
    summary: 'Deletes an archived workspace with everything in it.',
    result: { workspace: gone },
    refuses: ['not_archived'],
  }),
  archiveWorkspace: write('POST /api/workspaces/{workspaceId}/archive', {
    summary: 'Archives a workspace: it is read and not changed from then on.',
    result: workspace,
  }),
  restoreWorkspace: write('POST /api/workspaces/{workspaceId}/restore', {
    summary: 'Takes a workspace out of the archive.',
    result: workspace,
  }),
  changeRole: write('PATCH /api/workspaces/{workspaceId}/members/{userId}', {
    summary: 'Gives a member another role.',
    body: changeRoleCommandSchema,
    result: { member: memberSchema },
    refuses: ['last_owner', 'archived'],
  }),
  removeMember: write('DELETE /api/workspaces/{workspaceId}/members/{userId}', {
    summary: 'Removes a member, who loses every board of the workspace at once; or leaves the workspace.',
    result: { member: z.object({ userId: idSchema }) },
    refuses: ['last_owner', 'archived'],
  }),
  transferOwnership: write('POST /api/workspaces/{workspaceId}/transfer', {
    summary: 'Makes another member the owner; the owner who asks becomes an admin.',
    body: transferOwnershipCommandSchema,
    result: { member: memberSchema },
    refuses: ['archived'],
  }),
  createResetLink: write('POST /api/workspaces/{workspaceId}/members/{userId}/reset-link', {
    summary: 'Makes a link with which a member may choose another password, for servers without mail.',
    result: {
      reset: z.object({
        id: idSchema,
        userId: idSchema,
        expiresAt: timestampSchema,
        token: z.optional(z.string()),
        url: z.optional(z.string()),
      }),
    },
  }),
  listInvitations: query('GET /api/workspaces/{workspaceId}/invitations', {
    summary: 'Lists the invitations that still work, without their tokens.',
    reply: z.object({ invitations: z.array(invitationSchema) }),
    refuses: ['forbidden'],
  }),
  createInvitation: write('POST /api/workspaces/{workspaceId}/invitations', {
    summary: 'Invites. `token` and `url` are in this answer and nowhere else.',
    details: 'Without `email` it is a link for several people until it expires; with it, it serves once.',
    body: createInvitationCommandSchema,
    status: 201,
    result: { invitation: z.extend(invitationSchema, { token: z.optional(z.string()), url: z.optional(z.string()) }) },
    refuses: ['id_taken', 'archived'],
  }),
  revokeInvitation: write('DELETE /api/workspaces/{workspaceId}/invitations/{invitationId}', {
    summary: 'Takes an invitation back.',
    result: { invitation: gone },
    refuses: ['archived'],
  }),
  getInvitation: query('GET /api/invitations/{token}', {
    summary: 'Shows where an invitation leads.',
    auth: 'none',
    params: acceptInvitationCommandSchema.shape,
    reply: z.object({ invitation: invitationPreviewSchema }),
    refuses: ['invitation_invalid'],
  }),
  acceptInvitation: write('POST /api/invitations/accept', {
    summary: 'Joins a workspace by an invitation, or one board as its guest.',
    body: acceptInvitationCommandSchema,
    result: { member: memberSchema, workspace: z.optional(workspaceSchema), board: z.optional(boardSchema) },
    refuses: ['invitation_invalid', 'already_member', 'archived'],
  }),
  createBoard: write('POST /api/workspaces/{workspaceId}/boards', {
    summary: 'Creates a board, empty or from a template.',
    body: createBoardCommandSchema,
    status: 201,
    result: { board: boardSchema },
    refuses: ['id_taken', 'archived'],
  }),
  importBoard: write('POST /api/workspaces/{workspaceId}/imports', {
    summary: 'Makes a board of a Trello export: all of it or nothing.',
    details:
      'The body is the export itself, at most 64 MB. With `Accept: application/x-ndjson` it tells how far it is.',
    otherBody: { contentType: 'application/json', describes: 'A board as Trello exports it.' },
    otherReply: {
      contentType: IMPORT_LINES_TYPE,
      describes: 'Lines of `{"progress"}`, and last `{"status", "reply"}` or `{"status", "problem"}`.',
    },
    status: 201,
    result: { board: boardSchema, report: importReportSchema },
    refuses: ['not_a_trello_export', 'limit_reached', 'archived'],
  }),
};
