import type * as z from 'zod/mini';
import { verifyPassword } from '@/lib/backend/auth/passwords';
import { SESSION_MARK_TTL_MS, TOKEN_MARK_TTL_MS } from '@/lib/backend/auth/session-lifetime';
import type { Tx } from '@/lib/backend/db/database';
import { accountEnd, planAccountDelete } from '@/lib/domain/account/plan-account-delete';
import type { deleteAccountCommandSchema } from '@/lib/protocol/commands/account-commands';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { readOwnBoardRoles, readOwnMemberships } from '../facts/account-facts';
import { type BoardGoing, readBoardsGoing } from '../facts/boards-going';
import { defineCommand, type MarkRequest } from '../kernel/command';
import { onBoard, onUser, onWorkspace, type PlannedEvent } from '../kernel/planned-event';
import { accept, refuse } from '../kernel/refusal';
import { OWN_IN_PERSON } from './own-scope';

type DeleteAccount = z.output<typeof deleteAccountCommandSchema>;

/**
 * A person goes for good: out of their workspaces and the boards where they are a guest, together with the workspaces where
 * nobody else is; their sessions and tokens end. Their comments lose their author by projection (`forgetPerson`).
 */
export const deleteAccount = defineCommand<DeleteAccount>({
  name: 'deleteAccount',
  // A membership that begins between this look and the locks fails the command, which changes nothing and can be repeated.
  locate: async (tx, _input, { userId }) => {
    const { memberships, guestBoards, boardsGoing } = await readExtent(tx, userId);
    const streams: StreamName[] = [
      streamName('user', userId),
      ...memberships.map(({ workspaceId }) => streamName('workspace', workspaceId)),
      ...[...guestBoards.map(({ boardId }) => boardId), ...boardsGoing.map(({ id }) => id)].map((id) =>
        streamName('board', id),
      ),
    ];
    return { streams, scope: {} };
  },
  allows: OWN_IN_PERSON.allows,
  decide: async (tx, input, { caller: { userId }, now }) => {
    const user = await mustBeThemselves(tx, userId, input);
    const { memberships, guestBoards, boardsGoing, roles } = await readExtent(tx, userId);
    const { going, leaving } = accept(planAccountDelete(memberships));
    const events: PlannedEvent[] = [
      ...going.map(({ workspaceId }) => onWorkspace(workspaceId, { name: 'workspace.deleted', data: { workspaceId } })),
      ...boardsGoing.map(({ id, people }) =>
        onBoard(id, { name: 'board.deleted', data: { boardId: id } }, { people: people.filter((id) => id !== userId) }),
      ),
      ...leaving.map(({ workspaceId, role }) => {
        const boards = roles.filter((board) => board.workspaceId === workspaceId);
        const inverse = { role, boards: boards.map(({ boardId, role }) => ({ boardId, role })) };
        return onWorkspace(workspaceId, { name: 'member.removed', data: { userId } }, inverse);
      }),
      ...guestBoards.map(({ boardId, role }) =>
        onBoard(boardId, { name: 'member.left', data: { userId } }, { boardRole: role }),
      ),
      onUser(userId, { name: 'account.deleted', data: { userId } }),
    ];
    const readers = boardsGoing.flatMap(({ id, people }) => people.map((reader) => ({ reader, place: id })));
    const places = [...memberships.map(({ workspaceId }) => workspaceId), ...guestBoards.map(({ boardId }) => boardId)];
    return {
      result: { user: { id: userId } },
      events,
      conceal: events.map(({ stream }) => stream),
      marks: [
        ...(await credentialMarks(tx, userId)),
        ...places.map((place) => voided(userId, place)),
        ...readers.map(({ reader, place }) => voided(reader, place)),
      ],
      write: async (tx) => {
        await tx.workspace.deleteMany({ where: { id: { in: going.map(({ workspaceId }) => workspaceId) } } });
        await tx.invitation.updateMany({ where: { invitedById: userId, revokedAt: null }, data: { revokedAt: now } });
        await tx.invitation.deleteMany({ where: { email: user.email } });
        // Sessions, tokens, roles, assignments, stars, watches and notifications go with the row.
        await tx.user.delete({ where: { id: userId } });
      },
    };
  },
});

async function readExtent(tx: Tx, userId: Id) {
  const memberships = await readOwnMemberships(tx, userId);
  const roles = await readOwnBoardRoles(tx, userId);
  const { going } = accountEnd(memberships);
  const boardsGoing: BoardGoing[] = [];
  for (const { workspaceId } of going) boardsGoing.push(...(await readBoardsGoing(tx, { workspaceId })));
  return { memberships, roles, guestBoards: roles.filter(({ isGuest }) => isGuest), boardsGoing };
}

/** The password once more; of people who have none, their address in their own hand. */
async function mustBeThemselves(tx: Tx, userId: Id, { password, confirmation }: DeleteAccount) {
  const user = await tx.user.findUnique({ where: { id: userId } });
  if (user === null) return refuse('not_found', 'This account is gone.');
  if (user.isDemo) return refuse('forbidden', 'The demonstration’s people stay, for the next visitor.');
  const isRight =
    user.passwordHash === null
      ? confirmation?.trim().toLowerCase() === user.email
      : await verifyPassword(user.passwordHash, password ?? '');
  if (isRight) return user;
  const detail = user.passwordHash === null ? 'This is not your address.' : 'The password is not right.';
  return refuse('invalid_credentials', detail);
}

async function credentialMarks(tx: Tx, userId: Id): Promise<MarkRequest[]> {
  const sessions = await tx.session.findMany({ where: { userId, endedAt: null }, select: { id: true } });
  const tokens = await tx.apiToken.findMany({ where: { userId, revokedAt: null }, select: { id: true } });
  return [
    ...sessions.map(({ id }) => ({ subject: `session:${id}` as const, ttlMs: SESSION_MARK_TTL_MS })),
    ...tokens.map(({ id }) => ({ subject: `token:${id}` as const, ttlMs: TOKEN_MARK_TTL_MS })),
  ];
}

const voided = (userId: Id, place: Id): MarkRequest => ({
  subject: `user:${userId}@${place}`,
  ttlMs: GRANT_LIFETIME_MS,
});
