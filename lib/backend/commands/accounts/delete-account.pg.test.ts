import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '@/lib/backend/auth/passwords';
import { createToken } from '@/lib/backend/commands/accounts/create-token';
import { createComment } from '@/lib/backend/commands/create-comment';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { addReaction } from '@/lib/backend/commands/set-reaction';
import { transferOwnership } from '@/lib/backend/commands/transfer-ownership';
import { setRuntime } from '@/lib/backend/get-runtime';
import { readCardData } from '@/lib/backend/queries/card-data';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { boardStream, cardStream, expectFoldToGiveNow, takeSnapshot, workspaceStream } from '@/lib/testing/fold';
import { putPerson, putWorkspace } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';

const PASSWORD = 'a long enough password';

let baton: Baton;
let ana: Caller;
let bo: Caller;
let workspaceId: string;

beforeAll(async () => {
  baton = await startBaton({ RATE_LIMIT_FACTOR: '10' });
  setRuntime(baton.runtime);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});
beforeEach(async () => {
  const { database } = baton.runtime;
  ana = await putPerson(database, 'Ana');
  const passwordHash = await hashPassword(PASSWORD);
  await database.prisma.user.update({ where: { id: ana.userId }, data: { passwordHash } });
  workspaceId = await putWorkspace(database, [[ana, 'owner']]);
  bo = await putMember(baton.runtime, workspaceId, 'member', 'Bo');
});

const goes = (body: object = { password: PASSWORD }, as = ana) => callApi('POST', '/api/me/deletion', { as, body });
const endOf = async (as: Caller) => (await callApi('GET', '/api/me/deletion', { as })).body;

describe('[W35] deleting an account', () => {
  it('is refused without the right password, and for the last owner of a workspace with others', async () => {
    expect(await goes({ password: 'something else' })).toMatchObject({ body: { code: 'invalid_credentials' } });
    expect(await goes({ confirmation: 'Ana' })).toMatchObject({ body: { code: 'invalid_credentials' } });
    expect(await goes()).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    expect(await endOf(ana)).toMatchObject({
      end: { toHandOver: [{ id: workspaceId }], going: [], leaving: [], confirmBy: 'password' },
    });
    expect((await callApi('GET', '/api/me', { as: ana })).status).toBe(200);
  });

  it('ends sessions, tokens and memberships, and every stream says what the database says', async () => {
    const { runtime } = baton;
    const { database, bus } = runtime;
    const { boardId, listId } = await makeBoardWithList(runtime, bo, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId, { assigneeIds: [ana.userId, bo.userId] });
    await succeed(runtime, ana, createComment, { cardId, id: crypto.randomUUID(), body: 'I was here' });
    const { result } = await succeed(runtime, ana, createToken, { name: 'Robot' });
    const tokenId = (result['token'] as { id: string }).id;
    const alone = await putWorkspace(database, [[ana, 'owner']]);
    const { boardId: aloneBoardId } = await makeBoardWithList(runtime, ana, alone);
    await succeed(runtime, ana, transferOwnership, { workspaceId, userId: bo.userId });
    await baton.settle();
    const before = await Promise.all(
      [workspaceStream(workspaceId), boardStream(boardId), cardStream(cardId)].map((stream) =>
        takeSnapshot(database, stream),
      ),
    );
    expect(await endOf(ana)).toMatchObject({
      end: { going: [{ id: alone, guests: 0 }], leaving: [{ id: workspaceId }], toHandOver: [] },
    });

    expect(await goes()).toMatchObject({ status: 200, body: { result: { user: { id: ana.userId } } } });
    await baton.settle();

    expect((await callApi('GET', '/api/me', { as: ana })).status).toBe(401);
    expect(await database.prisma.user.findUnique({ where: { id: ana.userId } })).toBeNull();
    const ended = [`session:${ana.sid}`, `token:${tokenId}`, `user:${ana.userId}@${workspaceId}`] as const;
    expect(await bus.marks.get([...ended])).toHaveLength(ended.length);
    expect(await database.prisma.board.count({ where: { id: aloneBoardId } })).toBe(0);
    const card = await readCardData(database.prisma, cardId);
    expect(card.comments).toMatchObject([{ body: 'I was here', authorId: null, authorName: null }]);
    const { data } = (await callApi('GET', `/api/boards/${boardId}`, { as: bo })).body as {
      data: { members: { userId: string }[]; cards: { assigneeIds: string[] }[] };
    };
    expect(data.members.map(({ userId }) => userId)).toEqual([bo.userId]);
    expect(data.cards.map(({ assigneeIds }) => assigneeIds)).toEqual([[bo.userId]]);
    for (const snapshot of before) await expectFoldToGiveNow(database, snapshot);
  });

  it('takes a guest off their board, and asks people without a password for their address', async () => {
    const { database } = baton.runtime;
    const { boardId } = await makeBoardWithList(baton.runtime, bo, workspaceId);
    const gil = await putPerson(database, 'Gil');
    const path = `/api/boards/${boardId}/invitations`;
    const invited = await callApi('POST', path, { as: ana, body: { role: 'member' } });
    const { token } = (invited.body as { result: { invitation: { token: string } } }).result.invitation;
    expect((await callApi('POST', '/api/invitations/accept', { as: gil, body: { token } })).status).toBe(200);
    await baton.settle();
    const before = await takeSnapshot(database, boardStream(boardId));
    expect(await endOf(gil)).toMatchObject({ end: { guestBoards: [{ id: boardId }], confirmBy: 'address' } });
    const { email } = await database.prisma.user.findUniqueOrThrow({ where: { id: gil.userId } });
    expect(await goes({ confirmation: 'no' }, gil)).toMatchObject({ body: { code: 'invalid_credentials' } });
    expect((await goes({ confirmation: email.toUpperCase() }, gil)).status).toBe(200);
    await baton.settle();
    await expectFoldToGiveNow(database, before);
  });

  it('is not for the demonstration’s people', async () => {
    await baton.runtime.database.prisma.user.update({ where: { id: bo.userId }, data: { isDemo: true } });
    expect(await goes({ confirmation: 'x' }, bo)).toMatchObject({ status: 403 });
    expect(await endOf(bo)).toMatchObject({ end: { possible: false } });
  });
});

describe('GET /api/me/data', () => {
  it('answers what is kept about the person, and no secret', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId, { assigneeIds: [ana.userId] });
    const commentId = crypto.randomUUID();
    await succeed(runtime, bo, createComment, { cardId, id: commentId, body: 'Of somebody else' });
    await succeed(runtime, ana, createComment, { cardId, id: crypto.randomUUID(), body: 'Mine' });
    await succeed(runtime, ana, addReaction, { commentId, reaction: 'heart' });
    const { status, body } = await callApi('GET', '/api/me/data', { as: ana });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'baton.account',
      account: { name: 'Ana', hasPassword: true },
      workspaces: [{ id: workspaceId, role: 'owner' }],
      assignedCards: [{ id: cardId }],
      comments: [{ body: 'Mine' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/argon2|Of somebody else/);
  });
});
