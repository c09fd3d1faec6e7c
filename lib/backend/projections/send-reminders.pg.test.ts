import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { archiveCard } from '@/lib/backend/commands/archive-card';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { updateCard } from '@/lib/backend/commands/update-card';
import { watchCard } from '@/lib/backend/commands/watch';
import { appendAfterCommit } from '@/lib/backend/outbox/append-after-commit';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { expectFoldToGiveNow, takeSnapshot, userStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';
import { createReminders } from './send-reminders';

const DAY_MS = 86_400_000;

let baton: Baton;
let ana: Caller;
let bo: Caller;
let chi: Caller;
let boardId: string;
let cardId: string;

beforeAll(async () => {
  baton = await startBaton();
});
afterAll(() => baton.close());
beforeEach(async () => {
  const { runtime } = baton;
  ana = await putPerson(runtime.database, 'Ana');
  const workspaceId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(runtime, workspaceId, 'member', 'Bo');
  chi = await putMember(runtime, workspaceId, 'member', 'Chi');
  const made = await makeBoardWithList(runtime, ana, workspaceId);
  boardId = made.boardId;
  cardId = await makeCard(runtime, ana, boardId, made.listId);
  await succeed(runtime, bo, addAssignee, { cardId, userId: bo.userId });
  await succeed(runtime, chi, watchCard, { cardId });
  await baton.settle();
});

/** A round of one instance of the sweeper, at a moment of its own. */
const sweepAt = (at: Date) =>
  createReminders(() => at).run({
    database: baton.runtime.database,
    append: async (streams, decide) => {
      const work = await appendAfterCommit(baton.runtime.database, streams, null, decide);
      if (work) baton.runtime.outbox.handOn(work);
    },
  });
const later = (ms: number) => new Date(Date.now() + ms);
const inDays = (days: number) => later(days * DAY_MS).toISOString();
const set = (changes: object) => succeed(baton.runtime, ana, updateCard, { cardId, expectedVersion: null, ...changes });
const reminders = async (person: Caller) =>
  (await readInboxData(baton.runtime.database.prisma, person.userId)).notifications.filter(
    ({ kind }) => kind === 'dueSoon',
  );
const told = async () => (await Promise.all([ana, bo, chi].map(reminders))).map(({ length }) => length);

describe('[W29] a reminder', () => {
  it('tells assignees and who watches, at its moment and not before, once over several instances', async () => {
    await set({ dueAt: inDays(3), reminderMinutes: 1_440 });
    const before = await takeSnapshot(baton.runtime.database, userStream(bo.userId));
    await sweepAt(later(DAY_MS));
    expect(await told()).toEqual([0, 0, 0]);
    await Promise.all([1, 2, 3, 4].map(() => sweepAt(later(2.1 * DAY_MS))));
    await sweepAt(later(2.2 * DAY_MS));
    expect(await told()).toEqual([0, 1, 1]);
    expect(await reminders(bo)).toMatchObject([{ actorId: null, cardId, boardId, readAt: null }]);
    expect(await readInboxData(baton.runtime.database.prisma, bo.userId)).toMatchObject({ unread: 1 });
    await expectFoldToGiveNow(baton.runtime.database, before);
  });

  it('is armed anew by another date or another time before it', async () => {
    await set({ dueAt: inDays(3), reminderMinutes: 1_440 });
    await sweepAt(later(2.1 * DAY_MS));
    await set({ dueAt: inDays(5) });
    await sweepAt(later(3.9 * DAY_MS));
    expect(await told()).toEqual([0, 1, 1]);
    await sweepAt(later(4.1 * DAY_MS));
    expect(await told()).toEqual([0, 2, 2]);
    await set({ reminderMinutes: 60 });
    await sweepAt(later(5 * DAY_MS));
    expect(await told()).toEqual([0, 3, 3]);
  });

  it('is none without a date, for a moment that is past when it is set, for what is done or put away', async () => {
    await set({ reminderMinutes: 60 });
    await set({ dueAt: later(1_800_000).toISOString() });
    await sweepAt(later(DAY_MS));
    await set({ dueAt: inDays(3), dueDone: true });
    await sweepAt(later(4 * DAY_MS));
    await set({ dueAt: inDays(4), dueDone: false });
    await succeed(baton.runtime, ana, archiveCard, { cardId });
    await sweepAt(later(5 * DAY_MS));
    expect(await told()).toEqual([0, 0, 0]);
  });

  it('is not told to somebody who may not see the board any more', async () => {
    await set({ dueAt: inDays(3), reminderMinutes: 0 });
    await succeed(baton.runtime, ana, updateBoard, { boardId, visibility: 'private', expectedVersion: null });
    await baton.settle();
    await sweepAt(later(4 * DAY_MS));
    expect(await told()).toEqual([0, 0, 0]);
  });
});
