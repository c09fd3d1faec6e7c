import type { Tx } from '@/lib/backend/db/database';
import { readMembersUnder } from '@/lib/backend/queries/read/shown-members';
import { canManageBoard } from '@/lib/domain/permissions';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { Visibility } from '@/lib/protocol/roles';
import type { Board, Member } from '@/lib/protocol/things';
import type { MarkRequest } from '../kernel/command';

export interface VisibilityChange {
  readonly membersBefore: readonly Member[];
  readonly membersAfter: readonly Member[];
  /** Whoever makes a board private stays its owner, lest nobody could open it again. */
  readonly write: (tx: Tx) => Promise<void>;
  /** Grants of those who may no longer read; of everybody, where the event could not name the people who stay. */
  readonly marks: (eventNamesPeople: boolean) => MarkRequest[];
}

/** What another visibility means for the people of a board; null when it stays as it is. */
export async function planVisibility(
  tx: Tx,
  board: Board,
  visibility: Visibility | undefined,
  actorId: Id,
): Promise<VisibilityChange | null> {
  if (visibility === undefined || visibility === board.visibility) return null;
  const membersBefore = await readMembersUnder(tx, board.id, board.visibility);
  const membersUnder = await readMembersUnder(tx, board.id, visibility);
  const needsOwner = visibility === 'private' && !managesPrivately(membersUnder, actorId);
  const membersAfter = needsOwner ? withOwner(membersUnder, membersBefore, actorId) : membersUnder;
  const staying = new Set(membersAfter.map(({ userId }) => userId));
  const leaving = membersBefore.filter(({ userId }) => !staying.has(userId));
  return {
    membersBefore,
    membersAfter,
    async write(tx) {
      if (!needsOwner) return;
      const key = { boardId: board.id, userId: actorId };
      await tx.boardMember.upsert({
        where: { boardId_userId: key },
        create: { ...key, role: 'owner' },
        update: { role: 'owner' },
      });
    },
    marks: (eventNamesPeople) => [
      ...leaving.map(({ userId }) => voided(`user:${userId}@${board.id}`)),
      ...(eventNamesPeople ? [] : [voided(`stream:board:${board.id}`)]),
    ],
  };
}

function managesPrivately(members: readonly Member[], userId: Id): boolean {
  const boardRole = members.find((member) => member.userId === userId)?.role ?? null;
  return canManageBoard({ workspaceRole: null, boardRole, visibility: 'private' });
}

function withOwner(members: readonly Member[], known: readonly Member[], userId: Id): Member[] {
  const others = members.filter((member) => member.userId !== userId);
  const owners = known
    .filter((member) => member.userId === userId)
    .map((member) => ({ ...member, role: 'owner' as const }));
  return [...others, ...owners].sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

function voided(subject: MarkRequest['subject']): MarkRequest {
  return { subject, ttlMs: GRANT_LIFETIME_MS };
}
