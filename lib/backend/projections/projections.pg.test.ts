import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSecret } from '@/lib/backend/auth/secrets';
import { acceptInvitation } from '@/lib/backend/commands/accept-invitation';
import { updateAccount } from '@/lib/backend/commands/accounts/update-account';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { archiveBoard } from '@/lib/backend/commands/archive-board';
import { archiveCard } from '@/lib/backend/commands/archive-card';
import { changeRole } from '@/lib/backend/commands/change-role';
import { createComment } from '@/lib/backend/commands/create-comment';
import { createInvitation } from '@/lib/backend/commands/create-invitation';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import { deleteBoard } from '@/lib/backend/commands/delete-board';
import { deleteCard } from '@/lib/backend/commands/delete-card';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { readInbox } from '@/lib/backend/commands/read-inbox';
import { removeMember } from '@/lib/backend/commands/remove-member';
import { setBoardMember } from '@/lib/backend/commands/set-board-member';
import { transferOwnership } from '@/lib/backend/commands/transfer-ownership';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { updateComment } from '@/lib/backend/commands/update-comment';
import { watchBoard, watchCard } from '@/lib/backend/commands/watch';
import { appendAfterCommit } from '@/lib/backend/outbox/append-after-commit';
import type { SweepTask, SweepTools } from '@/lib/backend/outbox/projector';
import { readBoardData } from '@/lib/backend/queries/board-data';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { readWorkspaceData } from '@/lib/backend/queries/workspace-data';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { boardStream, expectFoldToGiveNow, takeSnapshot, userStream, workspaceStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { countCards, createOverdueWatch } from './count-cards';

let baton: Baton;
let ana: Caller;
let bo: Caller;
let chi: Caller;
let workspaceId: string;

beforeAll(async () => {
  baton = await startBaton();
});
afterAll(() => baton.close());
beforeEach(async () => {
  const { runtime } = baton;
  ana = await putPerson(runtime.database, 'Ana');
  workspaceId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(runtime, workspaceId, 'member', 'Bo');
  chi = await putMember(runtime, workspaceId, 'member', 'Chi');
});

const inbox = (person: Caller) => readInboxData(baton.runtime.database.prisma, person.userId);
const board = (boardId: string) => readBoardData(baton.runtime.database.prisma, boardId);
const kinds = async (person: Caller) => (await inbox(person)).notifications.map(({ kind }) => kind).reverse();

describe('notifications', () => {
  it('tell those who are assigned by somebody else, once', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId, ana.userId] });
    await succeed(runtime, ana, addAssignee, { cardId, userId: chi.userId });
    await succeed(runtime, ana, addAssignee, { cardId, userId: chi.userId });
    await baton.settle();
    expect([await kinds(ana), await kinds(bo), await kinds(chi)]).toEqual([[], ['assigned'], ['assigned']]);
    expect(await inbox(bo)).toMatchObject({ unread: 1, notifications: [{ cardId, actorId: ana.userId, workspaceId }] });
  });

  it('tell whom a comment names, whoever is assigned, and whoever commented before; never the author', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId);
    const first = uuid();
    await succeed(runtime, bo, createComment, { id: first, cardId, body: 'Look, @Chi and @Bo' });
    await succeed(runtime, chi, createComment, { id: uuid(), cardId, body: 'Yes' });
    await baton.settle();
    expect([await kinds(ana), await kinds(bo), await kinds(chi)]).toEqual([[], ['commented'], ['mentioned']]);
    await succeed(runtime, bo, updateComment, { commentId: first, body: 'Look, @Chi and @Ana', expectedVersion: null });
    await baton.settle();
    expect([await kinds(ana), await kinds(chi)]).toEqual([['mentioned'], ['mentioned']]);
  });

  it('tell of comments whoever watches the card or its board', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId);
    await succeed(runtime, bo, watchCard, { cardId });
    await succeed(runtime, chi, watchBoard, { boardId });
    const before = [await kinds(bo), await kinds(chi)];
    await succeed(runtime, ana, createComment, { id: uuid(), cardId, body: 'For whoever follows this' });
    await baton.settle();
    expect([await kinds(bo), await kinds(chi)]).toEqual(before.map((kept) => ['commented', ...kept]));
  });

  it('are counted and read the same on every device', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, userStream(bo.userId));
    for (let count = 0; count < 3; count += 1) {
      await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId] });
    }
    await baton.settle();
    const { notifications } = await inbox(bo);
    const notificationIds = notifications.slice(0, 1).map(({ id }) => id);
    expect((await succeed(runtime, bo, readInbox, { notificationIds })).result).toEqual({ inbox: { unread: 2 } });
    expect((await succeed(runtime, bo, readInbox, {})).result).toEqual({ inbox: { unread: 0 } });
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('are withdrawn when their card goes, and from a person who may not see the board any more', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, userStream(bo.userId));
    const gone = await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId] });
    await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId] });
    await succeed(runtime, ana, archiveCard, { cardId: gone });
    await succeed(runtime, ana, deleteCard, { cardId: gone });
    await baton.settle();
    expect(await inbox(bo)).toMatchObject({ unread: 1 });
    await succeed(runtime, ana, removeMember, { workspaceId, userId: bo.userId });
    await baton.settle();
    expect(await inbox(bo)).toMatchObject({ unread: 0, notifications: [] });
    await expectFoldToGiveNow(runtime.database, before);
  });
});

describe('people of a board', () => {
  it('follow those of the workspace: joining by invitation, role, removal with their assignments', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const workspaceBefore = await takeSnapshot(runtime.database, workspaceStream(workspaceId));
    const dev = await putPerson(runtime.database, 'Dev');
    const invited = await succeed(runtime, ana, createInvitation, {
      id: uuid(),
      workspaceId,
      role: 'member',
      token: newSecret(),
      appUrl: 'http://localhost',
    });
    const { token } = invited.result['invitation'] as { token: string };
    await succeed(runtime, dev, acceptInvitation, { token });
    await baton.settle();
    const cardId = await makeCard(runtime, ana, boardId, listId, { assigneeIds: [dev.userId, bo.userId] });
    await succeed(runtime, ana, changeRole, { workspaceId, userId: dev.userId, role: 'admin' });
    await baton.settle();
    expect((await board(boardId)).members).toContainEqual({
      userId: dev.userId,
      name: 'Dev',
      color: 'blue',
      role: 'admin',
    });
    await succeed(runtime, ana, removeMember, { workspaceId, userId: dev.userId });
    await baton.settle();
    const shown = await board(boardId);
    expect(shown.members.map(({ userId }) => userId)).not.toContain(dev.userId);
    expect(shown.cards.find(({ id }) => id === cardId)?.assigneeIds).toEqual([bo.userId]);
    await expectFoldToGiveNow(runtime.database, before);
    await expectFoldToGiveNow(runtime.database, workspaceBefore);
  });

  it('[W34] follow when ownership changes hands: both of them by one event, on each board that shows them', async () => {
    const { runtime } = baton;
    const { boardId } = await makeBoardWithList(runtime, chi, workspaceId);
    const { boardId: secretId } = await makeBoardWithList(runtime, ana, workspaceId, 'private');
    const streams = [workspaceStream(workspaceId), boardStream(boardId), boardStream(secretId)];
    const before = await Promise.all(streams.map((stream) => takeSnapshot(runtime.database, stream)));
    const { events } = await succeed(runtime, ana, transferOwnership, { workspaceId, userId: bo.userId });
    expect(events).toMatchObject([
      {
        name: 'members.changed',
        data: {
          members: [
            { userId: bo.userId, role: 'owner' },
            { userId: ana.userId, role: 'admin' },
          ],
        },
      },
    ]);
    await baton.settle();
    const roles = (people: readonly { userId: string; role: string }[]) =>
      Object.fromEntries(people.map(({ userId, role }) => [userId, role]));
    expect(roles((await board(boardId)).members)).toMatchObject({ [ana.userId]: 'admin', [bo.userId]: 'owner' });
    // On a private board only its own roles count.
    expect(roles((await board(secretId)).members)).toEqual({ [ana.userId]: 'owner' });
    for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);
    expect(await outcomeOf(runtime, ana, transferOwnership, { workspaceId, userId: chi.userId })).toBe('forbidden');
  });

  it('are called as their account is called', async () => {
    const { runtime } = baton;
    const { boardId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    await succeed(runtime, bo, updateAccount, { name: 'Bodil' });
    await baton.settle();
    expect((await board(boardId)).members).toContainEqual(
      expect.objectContaining({ userId: bo.userId, name: 'Bodil' }),
    );
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('[S7] are its own when it becomes private, and the workspace’s when it opens again', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId, ana.userId] });
    await baton.settle();
    const streams = [boardStream(boardId), workspaceStream(workspaceId), userStream(ana.userId), userStream(bo.userId)];
    const before = await Promise.all(streams.map((stream) => takeSnapshot(runtime.database, stream)));

    await succeed(runtime, ana, updateBoard, { boardId, visibility: 'private', expectedVersion: null });
    await baton.settle();
    expect((await board(boardId)).members.map(({ userId }) => userId)).toEqual([ana.userId]);
    expect((await inbox(ana)).privateBoards).toMatchObject([{ id: boardId, title: 'Plan' }]);
    expect(await inbox(bo)).toMatchObject({ unread: 0, notifications: [] });
    for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);

    await succeed(runtime, ana, setBoardMember, { boardId, userId: bo.userId, role: 'viewer' });
    await succeed(runtime, ana, updateBoard, { boardId, title: 'Secret', expectedVersion: 1 });
    await baton.settle();
    expect((await inbox(bo)).privateBoards).toMatchObject([{ id: boardId, title: 'Secret' }]);
    for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);

    await succeed(runtime, ana, updateBoard, { boardId, visibility: 'workspace', expectedVersion: null });
    await baton.settle();
    expect((await board(boardId)).members).toHaveLength(3);
    expect((await inbox(bo)).privateBoards).toEqual([]);
    expect((await readWorkspaceData(runtime.database.prisma, workspaceId)).boards).toMatchObject([
      { id: boardId, title: 'Secret', counts: { open: 1 } },
    ]);
    for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);
  });

  it('[W18] inherit a private board whose last manager was removed', async () => {
    const { runtime } = baton;
    await runtime.database.prisma.membership.updateMany({
      where: { workspaceId, userId: bo.userId },
      data: { role: 'admin' },
    });
    const { boardId } = await makeBoardWithList(runtime, bo, workspaceId, 'private');
    await baton.settle();
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    await succeed(runtime, ana, removeMember, { workspaceId, userId: bo.userId });
    await baton.settle();
    expect((await board(boardId)).members).toMatchObject([{ userId: ana.userId, role: 'owner' }]);
    expect((await inbox(ana)).privateBoards).toMatchObject([{ id: boardId }]);
    expect((await inbox(bo)).privateBoards).toEqual([]);
    await expectFoldToGiveNow(runtime.database, before);
  });
});

describe('a workspace', () => {
  it('counts the cards of its open boards', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, workspaceStream(workspaceId));
    await makeCard(runtime, ana, boardId, listId, { dueAt: '2020-01-01T00:00:00.000Z' });
    const archived = await makeCard(runtime, ana, boardId, listId);
    await succeed(runtime, ana, archiveCard, { cardId: archived });
    await baton.settle();
    await baton.count(workspaceId);
    const { boards } = await readWorkspaceData(runtime.database.prisma, workspaceId);
    expect(boards).toMatchObject([{ counts: { open: 1, done: 0, overdue: 1 } }]);
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('is told of by every consequence of a deleted board, on every stream that spoke of it', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId, 'private');
    await succeed(runtime, ana, setBoardMember, { boardId, userId: bo.userId, role: 'member' });
    await makeCard(runtime, ana, boardId, listId, { assigneeIds: [bo.userId] });
    await baton.settle();
    const before = await takeSnapshot(runtime.database, userStream(bo.userId));
    expect(before.data).toMatchObject({ unread: 1, privateBoards: [{ id: boardId }] });
    await succeed(runtime, ana, archiveBoard, { boardId });
    await succeed(runtime, ana, deleteBoard, { boardId });
    await baton.settle();
    expect(await inbox(bo)).toMatchObject({ unread: 0, notifications: [], privateBoards: [] });
    await expectFoldToGiveNow(runtime.database, before);
  });
});

describe('counting', () => {
  const { append, eventsOf } = {
    append: async (...[streams, decide]: Parameters<SweepTools['append']>) => {
      await appendAfterCommit(baton.runtime.database, streams, null, decide);
    },
    eventsOf: (id: string) =>
      baton.runtime.database.prisma.event.count({ where: { stream: workspaceStream(id), name: 'counts.changed' } }),
  };
  const sweep = (task: SweepTask) => task.run({ database: baton.runtime.database, append });
  const dirtySince = (ms: number) => baton.runtime.database.prisma.$executeRaw`
    UPDATE "Workspace" SET "countsDirtyAt" = now() - ${ms} * interval '1 millisecond' WHERE id = ${workspaceId}::uuid`;
  const isDirty = async () =>
    (await baton.runtime.database.prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } })).countsDirtyAt !==
    null;

  it('is done at most once a second', async () => {
    const { boardId, listId } = await makeBoardWithList(baton.runtime, ana, workspaceId);
    await makeCard(baton.runtime, ana, boardId, listId);
    await baton.settle();
    expect(await isDirty()).toBe(true);
    await dirtySince(500);
    await sweep(countCards);
    expect(await eventsOf(workspaceId)).toBe(0);
    await dirtySince(1_100);
    await Promise.all([sweep(countCards), sweep(countCards)]);
    expect(await eventsOf(workspaceId)).toBe(1);
    expect(await isDirty()).toBe(false);
  });

  it('notices what is overdue by time alone', async () => {
    const { boardId, listId } = await makeBoardWithList(baton.runtime, ana, workspaceId);
    const dueAt = new Date(Date.now() - 60_000).toISOString();
    await makeCard(baton.runtime, ana, boardId, listId, { dueAt });
    await baton.settle();
    await baton.runtime.database.prisma.workspace.updateMany({ data: { countsDirtyAt: null } });
    await sweep(createOverdueWatch());
    expect(await isDirty()).toBe(true);
  });
});
