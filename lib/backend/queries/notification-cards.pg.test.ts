import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { transferCards } from '@/lib/backend/commands/transfer-cards';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { expectFoldToGiveNow, takeSnapshot, userStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';
import { readInboxData } from './inbox-data';
import { readNotificationCards } from './notification-cards';

let baton: Baton;
let ana: Caller;
let bo: Caller;
let workspaceId: string;
let here: { boardId: string; listId: string };
let there: { boardId: string; listId: string };
let cardId: string;

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
  here = await makeBoardWithList(runtime, ana, workspaceId);
  there = await makeBoardWithList(runtime, ana, workspaceId);
  cardId = await makeCard(runtime, ana, here.boardId, here.listId);
  await succeed(runtime, ana, addAssignee, { cardId, userId: bo.userId });
  await baton.settle();
});

const named = (person: Caller) => readNotificationCards(baton.runtime.database.prisma, person.userId);
const unread = async () => (await readInboxData(baton.runtime.database.prisma, bo.userId)).unread;
const move = () =>
  succeed(baton.runtime, ana, transferCards, {
    ...{ boardId: here.boardId, cardIds: [cardId], toBoardId: there.boardId, listId: there.listId, at: 'top' },
  });
const close = (boardId: string) =>
  succeed(baton.runtime, ana, updateBoard, { boardId, visibility: 'private', expectedVersion: null });

describe('[W38] what an inbox speaks of', () => {
  it('is named with the board on which it is today, and by whom it was done', async () => {
    expect(await named(bo)).toMatchObject({
      cards: [{ id: cardId, workspaceId, board: { id: here.boardId } }],
      people: [{ userId: ana.userId, name: 'Ana' }],
    });
    expect(await named(ana)).toEqual({ cards: [], people: [] });
    await move();
    await baton.settle();
    expect(await named(bo)).toMatchObject({ cards: [{ id: cardId, board: { id: there.boardId } }] });
    // The board that it has left is nothing to it any more.
    await close(here.boardId);
    await baton.settle();
    expect([await unread(), (await named(bo)).cards.length]).toEqual([1, 1]);
  });

  it('is withdrawn when the card goes where the person may not follow', async () => {
    await close(there.boardId);
    await baton.settle();
    const before = await takeSnapshot(baton.runtime.database, userStream(bo.userId));
    await move();
    expect(await named(bo)).toEqual({ cards: [], people: [] });
    await baton.settle();
    expect(await unread()).toBe(0);
    await expectFoldToGiveNow(baton.runtime.database, before);
  });
});
