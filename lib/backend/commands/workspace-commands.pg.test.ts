import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSecret } from '@/lib/backend/auth/secrets';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { expectFoldToGiveNow, takeSnapshot, userStream, workspaceStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { acceptInvitation } from './accept-invitation';
import { addStar } from './add-star';
import { archiveBoard } from './archive-board';
import { archiveWorkspace } from './archive-workspace';
import { changeRole } from './change-role';
import { createCard } from './create-card';
import { createInvitation } from './create-invitation';
import { createWorkspace } from './create-workspace';
import { deleteBoard } from './delete-board';
import { deleteWorkspace } from './delete-workspace';
import type { Caller } from './kernel/command';
import { removeBoardMember } from './remove-board-member';
import { removeMember } from './remove-member';
import { restoreBoard } from './restore-board';
import { restoreWorkspace } from './restore-workspace';
import { revokeInvitation } from './revoke-invitation';
import { setBoardMember } from './set-board-member';
import { updateBoard } from './update-board';
import { updateWorkspace } from './update-workspace';

let baton: Baton;
let ana: Caller;
let bo: Caller;
let workspaceId: string;

beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});
beforeEach(async () => {
  ana = await putPerson(baton.runtime.database, 'Ana');
  workspaceId = uuid();
  await succeed(baton.runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(baton.runtime, workspaceId, 'member', 'Bo');
});

type Invited = { id: string; token: string; url: string };
const invite = async (more: { email?: string; role?: 'admin' | 'member' } = {}): Promise<Invited> => {
  const input = {
    id: uuid(),
    workspaceId,
    role: 'member' as const,
    appUrl: 'https://baton.example',
    token: newSecret(),
    ...more,
  };
  return (await succeed(baton.runtime, ana, createInvitation, input)).result['invitation'] as Invited;
};
const accept = (person: Caller, token: string) => outcomeOf(baton.runtime, person, acceptInvitation, { token });
const emailOf = async ({ userId }: Caller) =>
  (await baton.runtime.database.prisma.user.findUniqueOrThrow({ where: { id: userId } })).email;

describe('an invitation', () => {
  it('is a random link, told once, kept as a hash, and found in no event, record or list', async () => {
    const key = uuid();
    const call = { as: ana, body: { role: 'member' }, headers: { 'idempotency-key': key } };
    const path = `/api/workspaces/${workspaceId}/invitations`;
    const first = await callApi('POST', path, call);
    expect(first.status).toBe(201);
    const { token, url } = (first.body as { result: { invitation: Invited } }).result.invitation;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(url).toBe(`http://localhost:3000/invite/${token}`);
    const again = await callApi('POST', path, call);
    const listed = await callApi('GET', path, { as: ana });
    expect(listed.body).toMatchObject({ invitations: [{ role: 'member', email: null }] });
    const { prisma } = baton.runtime.database;
    const kept = JSON.stringify([
      again.body,
      listed.body,
      await prisma.event.findMany({ where: { stream: workspaceStream(workspaceId) } }),
      await prisma.command.findMany({ where: { callerId: ana.userId } }),
      await prisma.invitation.findMany({ where: { workspaceId } }),
    ]);
    expect(kept).not.toContain(token);
  });

  it('shows where it leads to whoever holds it, signed in or not', async () => {
    const { token } = await invite();
    expect(await callApi('GET', `/api/invitations/${token}`)).toMatchObject({
      status: 200,
      body: { invitation: { workspaceName: 'Team', inviterName: 'Ana', role: 'member' } },
    });
    expect(await callApi('GET', `/api/invitations/${'x'.repeat(43)}`)).toMatchObject({
      status: 410,
      body: { code: 'invitation_invalid' },
    });
  });

  it('serves several people without an address, and each once', async () => {
    const { token } = await invite();
    const [chi, dev] = [await putPerson(baton.runtime.database), await putPerson(baton.runtime.database)];
    expect([await accept(chi, token), await accept(dev, token)]).toEqual(['ok', 'ok']);
    expect(await accept(chi, token)).toBe('already_member');
  });

  it('serves once with an address, and only the account of that address', async () => {
    const [chi, dev] = [await putPerson(baton.runtime.database), await putPerson(baton.runtime.database)];
    const { token } = await invite({ email: await emailOf(chi) });
    expect(await accept(dev, token)).toBe('invitation_invalid');
    expect(await accept(chi, token)).toBe('ok');
    await succeed(baton.runtime, chi, removeMember, { workspaceId, userId: chi.userId });
    expect(await accept(chi, token)).toBe('invitation_invalid');
  });

  it('ends when it is revoked or its time has come', async () => {
    const chi = await putPerson(baton.runtime.database);
    const [revoked, expired] = [await invite(), await invite()];
    await succeed(baton.runtime, ana, revokeInvitation, { workspaceId, invitationId: revoked.id });
    await baton.runtime.database.prisma.invitation.update({
      where: { id: expired.id },
      data: { expiresAt: new Date(0) },
    });
    expect([await accept(chi, revoked.token), await accept(chi, expired.token)]).toEqual([
      'invitation_invalid',
      'invitation_invalid',
    ]);
  });

  it('gives at most the inviter’s own role', async () => {
    await succeed(baton.runtime, ana, changeRole, { workspaceId, userId: bo.userId, role: 'admin' });
    const path = `/api/workspaces/${workspaceId}/invitations`;
    expect((await callApi('POST', path, { as: bo, body: { role: 'admin' } })).status).toBe(201);
    expect((await callApi('POST', path, { as: bo, body: { role: 'owner' } })).status).toBe(422);
  });

  it('tells the workspace who has come', async () => {
    const before = await takeSnapshot(baton.runtime.database, workspaceStream(workspaceId));
    const chi = await putPerson(baton.runtime.database);
    await accept(chi, (await invite()).token);
    await expectFoldToGiveNow(baton.runtime.database, before);
  });
});

describe('a member who is removed', () => {
  it('is answered 404 at once, and what was granted to them is void', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    const cardId = await makeCard(runtime, ana, boardId, listId);
    const paths = [`/api/workspaces/${workspaceId}`, `/api/boards/${boardId}`, `/api/cards/${cardId}`];
    for (const path of paths) expect((await callApi('GET', path, { as: bo })).status).toBe(200);
    await succeed(runtime, ana, removeMember, { workspaceId, userId: bo.userId });
    for (const path of paths) expect((await callApi('GET', path, { as: bo })).status).toBe(404);
    expect((await callApi('PATCH', paths[2] ?? '', { as: bo, body: { title: 'Mine' } })).status).toBe(404);
    await baton.settle();
    const marks = await runtime.bus.marks.get([`user:${bo.userId}@${workspaceId}`]);
    expect(marks).toHaveLength(1);
  });

  it('leaves by themselves, and is not shown what happens after', async () => {
    const { events } = await succeed(baton.runtime, bo, removeMember, { workspaceId, userId: bo.userId });
    expect(events).toEqual([]);
    expect(await outcomeOf(baton.runtime, ana, removeMember, { workspaceId, userId: ana.userId })).toBe('last_owner');
  });

  it('[W18] loses the roles on its boards too', async () => {
    const { boardId } = await makeBoardWithList(baton.runtime, ana, workspaceId, 'private');
    await succeed(baton.runtime, ana, setBoardMember, { boardId, userId: bo.userId, role: 'member' });
    expect((await callApi('GET', `/api/boards/${boardId}`, { as: bo })).status).toBe(200);
    await succeed(baton.runtime, ana, removeMember, { workspaceId, userId: bo.userId });
    expect((await callApi('GET', `/api/boards/${boardId}`, { as: bo })).status).toBe(404);
  });
});

describe('a private board', () => {
  it('keeps somebody who manages it', async () => {
    const { boardId } = await makeBoardWithList(baton.runtime, ana, workspaceId, 'private');
    const self = { boardId, userId: ana.userId };
    expect(await outcomeOf(baton.runtime, ana, setBoardMember, { ...self, role: 'member' })).toBe('last_owner');
    expect(await outcomeOf(baton.runtime, ana, removeBoardMember, self)).toBe('last_owner');
    await succeed(baton.runtime, ana, setBoardMember, { boardId, userId: bo.userId, role: 'admin' });
    expect(await outcomeOf(baton.runtime, ana, removeBoardMember, self)).toBe('ok');
  });

  it('takes only people of the workspace', async () => {
    const { boardId } = await makeBoardWithList(baton.runtime, ana, workspaceId, 'private');
    const stranger = await putPerson(baton.runtime.database);
    const input = { boardId, userId: stranger.userId, role: 'viewer' as const };
    expect(await outcomeOf(baton.runtime, ana, setBoardMember, input)).toBe('not_found');
  });

  it('voids the grants of those whom it shuts out', async () => {
    const { runtime } = baton;
    const { boardId } = await makeBoardWithList(runtime, ana, workspaceId);
    await succeed(runtime, ana, updateBoard, { boardId, visibility: 'private', expectedVersion: null });
    await baton.settle();
    expect(await runtime.bus.marks.get([`user:${bo.userId}@${boardId}`])).toHaveLength(1);
    expect(await runtime.bus.marks.get([`user:${ana.userId}@${boardId}`, `stream:board:${boardId}`])).toEqual([]);
  });
});

describe('[W13] what is archived', () => {
  it('[W15] is a board: read and not changed, until it is restored or deleted', async () => {
    const { runtime } = baton;
    const { boardId, listId } = await makeBoardWithList(runtime, ana, workspaceId);
    expect(await outcomeOf(runtime, ana, deleteBoard, { boardId })).toBe('not_archived');
    await succeed(runtime, ana, archiveBoard, { boardId });
    const card = { id: uuid(), boardId, listId, title: 'Card' };
    expect(await outcomeOf(runtime, ana, createCard, card)).toBe('archived');
    expect((await callApi('GET', `/api/boards/${boardId}`, { as: bo })).status).toBe(200);
    await succeed(runtime, ana, restoreBoard, { boardId });
    expect(await outcomeOf(runtime, ana, createCard, card)).toBe('ok');
  });

  it('is a workspace, with its boards', async () => {
    const { runtime } = baton;
    const { boardId } = await makeBoardWithList(runtime, ana, workspaceId);
    const before = await takeSnapshot(runtime.database, workspaceStream(workspaceId));
    expect(await outcomeOf(runtime, ana, deleteWorkspace, { workspaceId })).toBe('not_archived');
    await succeed(runtime, ana, archiveWorkspace, { workspaceId });
    expect(await outcomeOf(runtime, ana, updateWorkspace, { workspaceId, name: 'New' })).toBe('archived');
    expect(await outcomeOf(runtime, ana, archiveBoard, { boardId })).toBe('archived');
    await succeed(runtime, ana, restoreWorkspace, { workspaceId });
    await succeed(runtime, ana, updateWorkspace, { workspaceId, name: 'New' });
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('is deleted for good, and the deletion is answered again to whoever repeats it', async () => {
    const { runtime } = baton;
    const { boardId } = await makeBoardWithList(runtime, ana, workspaceId);
    await succeed(runtime, bo, addStar, { boardId });
    const before = await takeSnapshot(runtime.database, userStream(bo.userId));
    await succeed(runtime, ana, archiveWorkspace, { workspaceId });
    const call = { as: ana, headers: { 'idempotency-key': uuid() } };
    const first = await callApi('DELETE', `/api/workspaces/${workspaceId}`, call);
    expect(first).toMatchObject({ status: 200, body: { result: { workspace: { id: workspaceId } } } });
    expect((await callApi('DELETE', `/api/workspaces/${workspaceId}`, call)).status).toBe(200);
    expect((await callApi('DELETE', `/api/workspaces/${workspaceId}`, { as: ana })).status).toBe(404);
    expect((await callApi('GET', `/api/boards/${boardId}`, { as: ana })).status).toBe(404);
    await baton.settle();
    await expectFoldToGiveNow(runtime.database, before);
  });
});

describe('GET /api/workspaces', () => {
  it('lists those of the caller, with their role', async () => {
    const { body } = await callApi('GET', '/api/workspaces', { as: bo });
    expect(body).toEqual({
      workspaces: [{ id: workspaceId, name: 'Team', role: 'member', createdAt: expect.any(String), archivedAt: null }],
    });
  });
});
