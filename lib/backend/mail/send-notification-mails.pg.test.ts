import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { createComment } from '@/lib/backend/commands/create-comment';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { readInbox } from '@/lib/backend/commands/read-inbox';
import { setPreference } from '@/lib/backend/commands/set-preference';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { expectFoldToGiveNow, takeSnapshot, userStream } from '@/lib/testing/fold';
import { type Mailbox, openMailbox } from '@/lib/testing/mailbox';
import { putPerson } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';
import { createMailer } from './create-mailer';
import { createMailing } from './send-notification-mails';

const MINUTE_MS = 60_000;
const APP = 'https://baton.example.com';

let baton: Baton;
let mailbox: Mailbox;
let ana: Caller;
let bo: Caller;
let boEmail: string;
let workspaceId: string;
let boardId: string;
let listId: string;

beforeAll(async () => {
  baton = await startBaton();
});
afterAll(() => baton.close());
beforeEach(async () => {
  const { runtime } = baton;
  await runtime.database.prisma.pendingMail.deleteMany();
  mailbox = await openMailbox();
  ana = await putPerson(runtime.database, 'Ana');
  workspaceId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(runtime, workspaceId, 'member', 'Bo');
  boEmail = await emailOf(bo);
  ({ boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId));
});
afterEach(() => mailbox.close());

const emailOf = async ({ userId }: Caller) =>
  (await baton.runtime.database.prisma.user.findUniqueOrThrow({ where: { id: userId } })).email;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
/** A round of one instance, at a moment of its own. */
async function sweepAt(minutes: number, url = mailbox.url): Promise<void> {
  const mailer = createMailer({ url, from: 'Baton <baton@example.com>' });
  const { database, log } = baton.runtime;
  const append = () => Promise.reject(new Error('mailing appends nothing'));
  await createMailing({ mailer, appUrl: APP, log, clock: () => later(minutes) }).run({ database, append });
}
async function assign(title = 'Ship it'): Promise<string> {
  const cardId = await makeCard(baton.runtime, ana, boardId, listId, { title });
  await succeed(baton.runtime, ana, addAssignee, { cardId, userId: bo.userId });
  await baton.settle();
  return cardId;
}
const say = async (cardId: string, body: string) => {
  await succeed(baton.runtime, ana, createComment, { id: uuid(), cardId, body });
  await baton.settle();
};
const prefer = (kind: 'assigned' | 'mentioned' | 'commented', ways: { inbox?: boolean; mail?: boolean }) =>
  succeed(baton.runtime, bo, setPreference, { kind, ...ways });
const inbox = () => readInboxData(baton.runtime.database.prisma, bo.userId);
const headerOf = (name: string, source = mailbox.mails[0]?.source ?? '') =>
  new RegExp(`^${name}: ((?:.*)(?:\r\n[ \t].*)*)`, 'im').exec(source)?.[1]?.replace(/\r\n/g, '');

describe('[W39] what is wanted by mail', () => {
  it('is mailed a minute later, all that waits in one, once over several instances', async () => {
    const cardId = await assign();
    await say(cardId, 'Look, @Bo');
    await sweepAt(0.5);
    expect(mailbox.mails).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => sweepAt(1.1)));
    await sweepAt(30);
    expect(mailbox.mails).toMatchObject([{ from: 'baton@example.com', to: [boEmail] }]);
    expect(headerOf('Subject')).toBe('2 things for you on Baton');
    expect(headerOf('List-Unsubscribe')).toBe(`<${APP}/account#notifications>`);
    expect(mailbox.mails[0]?.source).toContain(`/c/${cardId}`);
  });

  it('is not mailed when it was read meanwhile, nor of what the person may not read any more', async () => {
    await assign();
    await succeed(baton.runtime, bo, readInbox, {});
    await sweepAt(2);
    await assign();
    await succeed(baton.runtime, ana, updateBoard, { boardId, visibility: 'private', expectedVersion: null });
    await baton.settle();
    await sweepAt(2);
    expect(mailbox.mails).toEqual([]);
  });

  it('is chosen by kind: no inbox, no mail, or neither; the stream agrees', async () => {
    const before = await takeSnapshot(baton.runtime.database, userStream(bo.userId));
    await prefer('assigned', { inbox: false });
    await prefer('mentioned', { mail: false });
    await prefer('commented', { inbox: false });
    const cardId = await assign();
    await say(cardId, 'Look, @Bo');
    await say(cardId, 'And this');
    const { unread, notifications, preferences } = await inbox();
    expect([unread, notifications.map(({ kind }) => kind)]).toEqual([1, ['mentioned']]);
    expect(preferences.map(({ kind }) => kind)).toEqual(['assigned', 'mentioned', 'commented']);
    await sweepAt(2);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.source).toContain('assigned you');
    await expectFoldToGiveNow(baton.runtime.database, before);
  });

  it('waits for a server that is away, ever longer, and nothing is lost', async () => {
    await assign();
    const port = Number(new URL(mailbox.url).port);
    await mailbox.close();
    await expect(sweepAt(2, `smtp://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ESOCKET' });
    mailbox = await openMailbox(port);
    await sweepAt(2.2);
    expect(mailbox.mails).toEqual([]);
    await sweepAt(3);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('is given up for an address that the server refuses, and sent to the others', async () => {
    const cardId = await assign();
    const chi = await putMember(baton.runtime, workspaceId, 'member', 'Chi');
    await succeed(baton.runtime, ana, addAssignee, { cardId, userId: chi.userId });
    await baton.settle();
    mailbox.refuse(boEmail);
    await sweepAt(2);
    await sweepAt(60);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([[await emailOf(chi)]]);
    expect(await baton.runtime.database.prisma.pendingMail.count({ where: { doneAt: null } })).toBe(0);
  });

  it('is no news after a day', async () => {
    await assign();
    await sweepAt(24 * 60 + 1);
    expect(mailbox.mails).toEqual([]);
  });

  it('is one line in each header whatever a title holds', async () => {
    await assign('Hello\r\nBcc: eve@example.com\r\n\r\n<b>Body</b>');
    await sweepAt(2);
    const [mail] = mailbox.mails;
    const [headers = '', body = ''] = mail?.source.split(/\r\n\r\n(.*)/s) ?? [];
    expect(mail?.to).toEqual([boEmail]);
    expect(headers).not.toMatch(/^bcc:/im);
    expect(body).not.toMatch(/^bcc:/im);
    expect(body).toContain('&lt;b&gt;Body');
  });
});
