import { v7 as uuid } from 'uuid';
import { hashInvitation } from '@/lib/backend/commands/facts/invitation-facts';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { writeWholeBoard } from '@/lib/backend/commands/rows/write-whole-board';
import type { Database } from '@/lib/backend/db/database';
import type { WholeBoard } from '@/lib/domain/import/import-plan';
import type { Id } from '@/lib/protocol/primitives';
import type { Visibility } from '@/lib/protocol/roles';
import { putPerson } from './people';
import { makeComment, makeLabel, makeList, makeTile } from './things';

/** Everybody who may come to a workspace, by what they are to it. Guests have a role on the board alone, `signedOut` is nobody. */
export const WHO = ['owner', 'admin', 'member', 'viewer', 'guest', 'guestViewer', 'stranger', 'signedOut'] as const;
export type Who = (typeof WHO)[number];
export type People = Record<Exclude<Who, 'signedOut'> | 'other', Caller>;

export async function putPeople(database: Database): Promise<People> {
  const names = ['owner', 'admin', 'member', 'viewer', 'guest', 'guestViewer', 'stranger', 'other'] as const;
  const people = await Promise.all(names.map(async (name) => [name, await putPerson(database, name)] as const));
  return Object.fromEntries(people) as People;
}

export interface Office {
  readonly people: People;
  readonly workspaceId: Id;
  readonly boardId: Id;
  readonly listId: Id;
  readonly archivedListId: Id;
  readonly cardId: Id;
  readonly archivedCardId: Id;
  /** On no card; `wornLabelId` is on the card. */
  readonly labelId: Id;
  readonly wornLabelId: Id;
  readonly checklistId: Id;
  readonly itemId: Id;
  readonly attachmentId: Id;
  /** Written by `other`, who is a plain member. */
  readonly commentId: Id;
  /** A comment that this person wrote. */
  readonly ownCommentId: Id;
  readonly invitationId: Id;
  readonly invitationToken: string;
  readonly boardInvitationId: Id;
}

export interface OfficeOptions {
  readonly visibility?: Visibility;
  readonly boardArchived?: boolean;
  readonly workspaceArchived?: boolean;
  /** Who wrote the own comment; `member` by default. */
  readonly author?: Caller;
}

/** A workspace with one board that has one of everything, written as rows; the people are those given. */
export async function putOffice(database: Database, people: People, options: OfficeOptions = {}): Promise<Office> {
  const {
    visibility = 'workspace',
    boardArchived = false,
    workspaceArchived = false,
    author = people.member,
  } = options;
  const ids = Array.from({ length: 17 }, () => uuid());
  const [workspaceId, boardId, listId, archivedListId, cardId, archivedCardId] = ids as [Id, Id, Id, Id, Id, Id];
  const [labelId, wornLabelId, checklistId, itemId, attachmentId, commentId] = ids.slice(6) as [Id, Id, Id, Id, Id, Id];
  const [ownCommentId, invitationId, invitationToken, boardInvitationId] = ids.slice(12) as [Id, Id, string, Id];
  const archivedAt = '2026-11-24T09:30:00.000Z';
  const createdAt = '2026-11-24T09:00:00.000Z';
  const more = { description: '', createdById: null };
  const whole: WholeBoard = {
    board: {
      id: boardId,
      title: 'Plan',
      description: '',
      color: 'blue',
      background: 'plain',
      visibility,
      archivedAt: boardArchived ? archivedAt : null,
      createdAt,
      lastCardNumber: 2,
    },
    lists: [makeList({ id: listId }), makeList({ id: archivedListId, position: 'a1', archivedAt })],
    labels: [makeLabel({ id: labelId }), makeLabel({ id: wornLabelId })],
    cards: [
      {
        ...makeTile({
          id: cardId,
          listId,
          labelIds: [wornLabelId],
          checklistTotal: 1,
          attachmentCount: 1,
          commentCount: 2,
        }),
        ...more,
      },
      { ...makeTile({ id: archivedCardId, listId, number: 2, position: 'a1', archivedAt }), ...more },
    ],
    checklists: [{ id: checklistId, cardId, title: 'Steps', position: 'a0' }],
    items: [{ id: itemId, checklistId, text: 'Pack', done: false, position: 'a0', assigneeId: null, dueAt: null }],
    comments: [
      { ...makeComment({ id: commentId, authorId: people.other.userId }), cardId },
      { ...makeComment({ id: ownCommentId, authorId: author.userId }), cardId },
    ],
    attachments: [
      {
        id: attachmentId,
        cardId,
        kind: 'link',
        name: 'A',
        url: 'https://a.example/',
        size: null,
        contentType: null,
        createdAt,
        createdById: null,
      },
    ],
  };
  await database.transaction(async (tx) => {
    await tx.workspace.create({
      data: { id: workspaceId, name: 'Office', archivedAt: workspaceArchived ? archivedAt : null },
    });
    const roles = (['owner', 'admin', 'member', 'viewer'] as const).map((role) => ({
      role,
      userId: people[role].userId,
    }));
    const memberships = [...roles, { role: 'member', userId: people.other.userId }].map((row) => ({
      ...row,
      workspaceId,
    }));
    await tx.membership.createMany({ data: memberships });
    await writeWholeBoard(tx, whole, { workspaceId, ownerId: people.owner.userId, seq: 0 });
    await tx.boardMember.createMany({
      data: [
        { boardId, userId: people.guest.userId, role: 'member' },
        { boardId, userId: people.guestViewer.userId, role: 'viewer' },
      ],
    });
    const invitation = {
      workspaceId,
      role: 'member',
      invitedById: people.owner.userId,
      expiresAt: new Date(Date.now() + 3_600_000),
    };
    await tx.invitation.createMany({
      data: [
        { ...invitation, id: invitationId, hash: hashInvitation(invitationToken) },
        { ...invitation, id: boardInvitationId, boardId, hash: hashInvitation(boardInvitationId) },
      ],
    });
  });
  return {
    people,
    workspaceId,
    boardId,
    listId,
    archivedListId,
    cardId,
    archivedCardId,
    labelId,
    wornLabelId,
    checklistId,
    itemId,
    attachmentId,
    commentId,
    ownCommentId,
    invitationId,
    invitationToken,
    boardInvitationId,
  };
}
