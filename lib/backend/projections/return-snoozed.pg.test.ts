import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { archiveCard } from '@/lib/backend/commands/archive-card';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import { deleteCard } from '@/lib/backend/commands/delete-card';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { readInbox } from '@/lib/backend/commands/read-inbox';
import { returnNotification, snoozeNotification } from '@/lib/backend/commands/snooze-notification';
import { appendAfterCommit } from '@/lib/backend/outbox/append-after-commit';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { expectFoldToGiveNow, takeSnapshot, userStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { run, succeed } from '@/lib/testing/run-command';
import { createSnoozeReturn } from './return-snoozed';

const HOUR_MS = 3_600_000;

let baton: Baton;
let ana: Caller;
let bo: Caller;
let cardId: string;
let ids: string[];

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
  const made = await makeBoardWithList(runtime, ana, workspaceId);
  for (let n = 0; n < 3; n += 1) {
    cardId = await makeCard(runtime, ana, made.boardId, made.listId);
    await succeed(runtime, ana, addAssignee, { cardId, userId: bo.userId });
  }
  await baton.settle();
  ids = (await inbox()).notifications.map(({ id }) => id);
});

const inbox = () => readInboxData(baton.runtime.database.prisma, bo.userId);
const later = (ms: number) => new Date(Date.now() + ms);
const snooze = (notificationId = '', ms = HOUR_MS) =>
  succeed(baton.runtime, bo, snoozeNotification, { notificationId, until: later(ms).toISOString() });
/** A round of one instance of the sweeper, at a moment of its own. */
const sweepAt = (at: Date) =>
  createSnoozeReturn(() => at).run({
    database: baton.runtime.database,
    append: async (streams, decide) => {
      const work = await appendAfterCommit(baton.runtime.database, streams, null, decide);
      if (work) baton.runtime.outbox.handOn(work);
    },
  });

describe('[W37] a notification that is put off', () => {
  it('leaves the count, and comes back unread and first when its time has come, once over several instances', async () => {
    const before = await takeSnapshot(baton.runtime.database, userStream(bo.userId));
    await succeed(baton.runtime, bo, readInbox, { notificationIds: [ids[2] ?? ''] });
    await snooze(ids[1]);
    await snooze(ids[2]);
    expect(await inbox()).toMatchObject({ unread: 1 });
    await sweepAt(later(HOUR_MS / 2));
    expect(await inbox()).toMatchObject({ unread: 1 });
    await Promise.all([1, 2, 3].map(() => sweepAt(later(HOUR_MS * 1.1))));
    const { unread, notifications } = await inbox();
    expect(unread).toBe(3);
    expect(notifications.map(({ id }) => id).at(-1)).toBe(ids[0]);
    expect(notifications.map(({ snoozedUntil }) => snoozedUntil)).toEqual([null, null, null]);
    const events = await baton.runtime.database.prisma.event.count({
      where: { stream: userStream(bo.userId), name: 'notification.returned' },
    });
    expect(events).toBe(1);
    await expectFoldToGiveNow(baton.runtime.database, before);
  });

  it('is not read with the others, and is brought back by hand', async () => {
    const before = await takeSnapshot(baton.runtime.database, userStream(bo.userId));
    await snooze(ids[0]);
    await succeed(baton.runtime, bo, readInbox, {});
    expect(await inbox()).toMatchObject({ unread: 0 });
    await succeed(baton.runtime, bo, returnNotification, { notificationId: ids[0] ?? '' });
    expect(await inbox()).toMatchObject({ unread: 1, notifications: [{ id: ids[0], readAt: null }, {}, {}] });
    await expectFoldToGiveNow(baton.runtime.database, before);
  });

  it('stays away when its card is gone meanwhile', async () => {
    await snooze(ids[0]);
    await succeed(baton.runtime, ana, archiveCard, { cardId });
    await succeed(baton.runtime, ana, deleteCard, { cardId });
    await baton.settle();
    await sweepAt(later(2 * HOUR_MS));
    const { unread, notifications } = await inbox();
    expect([unread, notifications.map(({ id }) => id)]).toEqual([2, ids.slice(1)]);
  });

  it("is nobody else's to put off", async () => {
    const input = { notificationId: ids[0] ?? '', until: later(HOUR_MS).toISOString() };
    expect(await run(baton.runtime, ana, snoozeNotification, input)).toMatchObject({ status: 404 });
  });
});
