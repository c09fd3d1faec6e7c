import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type Baton, makeBoardWithList, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { boardStream, expectFoldToGiveNow, takeSnapshot, userStream } from '@/lib/testing/fold';
import { putPerson, putWorkspace } from '@/lib/testing/people';
import type { Caller } from './kernel/command';

let baton: Baton;
let ana: Caller;
let workspaceId: string;

beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
  ana = await putPerson(baton.runtime.database, 'Ana');
  workspaceId = await putWorkspace(baton.runtime.database, [[ana, 'owner']]);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

type Invited = { result: { invitation: { id: string; token: string; url: string; expiresAt: string } } };
const inviteTo = async (boardId: string, body: object): Promise<Invited['result']['invitation']> => {
  const answer = await callApi('POST', `/api/boards/${boardId}/invitations`, { as: ana, body });
  expect(answer.status).toBe(201);
  return (answer.body as unknown as Invited).result.invitation;
};
const accept = (as: Caller, token: string) => callApi('POST', '/api/invitations/accept', { as, body: { token } });

describe('a guest of one board', () => {
  it('comes by an invitation to it, and sees it and nothing else', async () => {
    const { database } = baton.runtime;
    const { boardId, listId } = await makeBoardWithList(baton.runtime, ana, workspaceId);
    const { boardId: otherId } = await makeBoardWithList(baton.runtime, ana, workspaceId);
    const gil = await putPerson(database, 'Gil');
    const before = {
      board: await takeSnapshot(database, boardStream(boardId)),
      gil: await takeSnapshot(database, userStream(gil.userId)),
    };

    const { token } = await inviteTo(boardId, { role: 'member' });
    expect((await callApi('GET', `/api/invitations/${token}`)).body).toMatchObject({
      invitation: { boardTitle: 'Plan', role: 'member', inviterName: 'Ana' },
    });
    expect(await accept(gil, token)).toMatchObject({
      status: 200,
      body: { result: { member: { userId: gil.userId, role: 'member' }, board: { id: boardId, workspaceId } } },
    });
    await baton.settle();

    const seen = async (path: string) => (await callApi('GET', path, { as: gil })).status;
    expect(await seen(`/api/boards/${boardId}`)).toBe(200);
    expect(await seen(`/api/boards/${otherId}`)).toBe(404);
    expect(await seen(`/api/workspaces/${workspaceId}`)).toBe(404);
    expect((await callApi('GET', '/api/workspaces', { as: gil })).body).toEqual({ workspaces: [] });
    expect((await callApi('GET', '/api/inbox', { as: gil })).body).toMatchObject({
      data: { privateBoards: [{ id: boardId, workspaceId }] },
    });
    const card = { listId, title: 'From outside' };
    expect((await callApi('POST', `/api/boards/${boardId}/cards`, { as: gil, body: card })).status).toBe(201);

    await expectFoldToGiveNow(database, before.board);
    await expectFoldToGiveNow(database, before.gil);
  });

  it('is member or viewer there, and goes with everything that was granted', async () => {
    const { database } = baton.runtime;
    const { boardId, listId } = await makeBoardWithList(baton.runtime, ana, workspaceId);
    const gil = await putPerson(database, 'Gil');
    const { token } = await inviteTo(boardId, { role: 'member' });
    expect((await accept(gil, token)).status).toBe(200);
    await baton.settle();
    const before = {
      board: await takeSnapshot(database, boardStream(boardId)),
      gil: await takeSnapshot(database, userStream(gil.userId)),
    };
    const card = { listId, title: 'From outside' };
    const promote = (role: string) =>
      callApi('PUT', `/api/boards/${boardId}/members/${gil.userId}`, { as: ana, body: { role } });
    expect((await promote('admin')).status).toBe(403);
    expect((await promote('viewer')).status).toBe(200);
    expect((await callApi('POST', `/api/boards/${boardId}/cards`, { as: gil, body: card })).status).toBe(403);

    expect((await callApi('DELETE', `/api/boards/${boardId}/members/${gil.userId}`, { as: gil })).status).toBe(200);
    await baton.settle();
    expect((await callApi('GET', `/api/boards/${boardId}`, { as: gil })).status).toBe(404);
    expect(await database.prisma.mark.count({ where: { subject: `user:${gil.userId}@${boardId}` } })).toBe(1);
    await expectFoldToGiveNow(database, before.board);
    await expectFoldToGiveNow(database, before.gil);
  });

  it('is refused by a link that was taken back, has expired, or is for another address', async () => {
    const { database } = baton.runtime;
    const { boardId } = await makeBoardWithList(baton.runtime, ana, workspaceId, 'private');
    const gil = await putPerson(database, 'Gil');
    const taken = await inviteTo(boardId, { role: 'viewer', expiresInDays: 1 });
    expect(Date.parse(taken.expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    const path = `/api/boards/${boardId}/invitations`;
    expect((await callApi('GET', path, { as: ana })).body).toMatchObject({ invitations: [{ id: taken.id }] });
    expect((await callApi('DELETE', `${path}/${taken.id}`, { as: ana, body: {} })).status).toBe(200);
    expect((await callApi('GET', path, { as: ana })).body).toEqual({ invitations: [] });
    const old = await inviteTo(boardId, { role: 'viewer' });
    await database.prisma.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(0) } });
    const another = await inviteTo(boardId, { role: 'viewer', email: 'someone-else@example.com' });
    for (const { token } of [taken, old, another]) {
      expect((await accept(gil, token)).body['code']).toBe('invitation_invalid');
    }
    expect((await callApi('POST', path, { as: ana, body: { role: 'admin' } })).status).toBe(422);
    expect(
      (await callApi('DELETE', `/api/workspaces/${workspaceId}/invitations/${another.id}`, { as: ana })).status,
    ).toBe(404);
  });
});
