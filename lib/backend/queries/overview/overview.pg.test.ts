import { afterAll, beforeAll, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import type { MyWork, Overview } from '@/lib/protocol/overview';
import { type Baton, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { type Office, type People, putOffice, putPeople } from '@/lib/testing/office';

const HOUR_MS = 3_600_000;
let baton: Baton;
beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

async function makeCard(people: People, { boardId, listId }: Office, title: string, more: object): Promise<string> {
  const as = people.guest;
  const { body } = await callApi('POST', `/api/boards/${boardId}/cards`, { as, body: { listId, title, ...more } });
  return (body['result'] as { card: { id: string } }).card.id;
}

/** A workspace with an open and a private board, and a card for each person and state on both. */
async function putWork() {
  const { database } = baton.runtime;
  const people = await putPeople(database);
  const office = await putOffice(database, people);
  const secret = await putOffice(database, people, { visibility: 'private' });
  await database.prisma.board.update({
    where: { id: secret.boardId },
    data: { workspaceId: office.workspaceId, title: 'Secret' },
  });
  const assigneeIds = [people.guest.userId];
  for (const at of [office, secret]) {
    await makeCard(people, at, 'late', { dueAt: inHours(-2), assigneeIds });
    await makeCard(people, at, 'soon', { dueAt: inHours(30), assigneeIds });
    await makeCard(people, at, 'far', { dueAt: inHours(24 * 30), assigneeIds });
    await makeCard(people, at, 'undated', { assigneeIds });
    const done = await makeCard(people, at, 'done', { dueAt: inHours(-1), assigneeIds });
    await callApi('PATCH', `/api/cards/${done}`, { as: people.guest, body: { dueDone: true } });
    const away = await makeCard(people, at, 'away', { dueAt: inHours(-1), assigneeIds });
    await callApi('POST', `/api/cards/${away}/archive`, { as: people.guest });
  }
  return { people, office, secret };
}

it('my work is what is assigned and open on boards that one may read today, by due date', async () => {
  const { people, office, secret } = await putWork();
  const work = async (who: keyof People) =>
    (await callApi('GET', '/api/my-work', { as: people[who] })).body as unknown as MyWork;
  const titles = async (who: keyof People) => (await work(who)).cards.map(({ title }) => title);
  expect(await titles('guest')).toEqual(['late', 'late', 'soon', 'soon', 'far', 'far', 'undated', 'undated']);
  expect((await work('guest')).boardIds.sort()).toEqual([office.boardId, secret.boardId].sort());
  expect(await work('stranger')).toEqual({ cards: [], isCut: false, boardIds: [] });
  expect(await titles('viewer')).toEqual([]);
  expect((await work('viewer')).boardIds).toEqual([office.boardId]);
  await baton.runtime.database.prisma.boardMember.deleteMany({
    where: { boardId: secret.boardId, userId: people.guest.userId },
  });
  expect(await titles('guest')).toEqual(['late', 'soon', 'far', 'undated']);
});

it('an overview counts and lists what the reader may see, and nothing of private boards', async () => {
  const { people, office, secret } = await putWork();
  const path = `/api/workspaces/${office.workspaceId}/overview`;
  const read = async (who: keyof People) =>
    (await callApi('GET', path, { as: people[who] })).body as unknown as Overview;
  const seen = await read('viewer');
  expect(seen.boards).toMatchObject([
    { id: office.boardId, open: 5, done: 1, overdue: 1, dueSoon: 1, lists: [{ id: office.listId, open: 5 }] },
  ]);
  expect(seen.overdue).toMatchObject([{ title: 'late', canEdit: false, board: { id: office.boardId } }]);
  expect(seen.dueSoon).toMatchObject([{ title: 'soon' }]);
  expect(seen.recentlyDone).toMatchObject([{ title: 'done', doneBy: 'guest' }]);
  const more = await read('guest');
  expect(more.boards.map(({ id }) => id).sort()).toEqual([office.boardId, secret.boardId].sort());
  expect(more.overdue).toHaveLength(2);
  expect(more.recentlyDone).toMatchObject([{ canEdit: true }, { canEdit: true }]);
  expect((await callApi('GET', path, { as: people.stranger })).status).toBe(404);
});
