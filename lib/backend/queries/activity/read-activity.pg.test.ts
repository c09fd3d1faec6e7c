import { afterAll, beforeAll, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type ActivityPage, activityPageSchema } from '@/lib/protocol/activity';
import { type Baton, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { type Office, type People, putOffice, putPeople } from '@/lib/testing/office';

let baton: Baton;
let people: People;
beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
  people = await putPeople(baton.runtime.database);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

type Who = keyof People;
const ask = (who: Who, path: string) => callApi('GET', path, { as: people[who] });
async function page(who: Who, path: string): Promise<ActivityPage> {
  const answer = await ask(who, path);
  expect(answer.status).toBe(200);
  return activityPageSchema.parse(answer.body);
}
const verbs = ({ entries }: ActivityPage) => entries.flatMap(({ told }) => told.map(({ verb }) => verb));

async function workOn({ cardId, listId, archivedListId, boardId, ownCommentId, itemId }: Office) {
  const as = people.member;
  await callApi('POST', `/api/lists/${archivedListId}/restore`, { as: people.admin });
  await callApi('POST', `/api/cards/${cardId}/move`, { as, body: { listId: archivedListId } });
  await callApi('PATCH', `/api/cards/${cardId}`, { as, body: { title: 'New name', description: 'Text' } });
  await callApi('PATCH', `/api/items/${itemId}`, { as, body: { done: true } });
  await callApi('DELETE', `/api/comments/${ownCommentId}`, { as });
  const change = { do: 'move', listId };
  await callApi('POST', `/api/boards/${boardId}/cards/bulk`, { as: people.admin, body: { cardIds: [cardId], change } });
}

it('a board and a card are told newest first, page by page, by person and by kind', async () => {
  const office = await putOffice(baton.runtime.database, people);
  await workOn(office);
  const board = `/api/boards/${office.boardId}/activity`;
  const all = await page('viewer', board);
  expect(verbs(all)).toEqual([
    'cardsMoved',
    'commentsRemoved',
    'itemsTicked',
    'cardRenamed',
    'cardDescribed',
    'cardMoved',
    'listRestored',
  ]);
  expect(all.next).toBeNull();
  const paged: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const more: ActivityPage = await page('viewer', `${board}?limit=2${next && `&before=${encodeURIComponent(next)}`}`);
    paged.push(...more.entries.map(({ id }) => id));
    next = more.next;
  }
  expect(paged).toEqual(all.entries.map(({ id }) => id));
  expect(verbs(await page('viewer', `${board}?actorId=${people.admin.userId}`))).toEqual([
    'cardsMoved',
    'listRestored',
  ]);
  expect(verbs(await page('viewer', `${board}?kind=moves`))).toEqual(['cardsMoved', 'cardMoved']);
  expect((await ask('viewer', `${board}?before=yesterday`)).body['code']).toBe('invalid_input');

  const card = await page('viewer', `/api/cards/${office.cardId}/activity`);
  expect(verbs(card)).toEqual([
    'cardMoved',
    'commentDeleted',
    'itemTicked',
    'cardDescribed',
    'cardRenamed',
    'cardMoved',
  ]);
  expect(card.entries.at(-1)).toMatchObject({
    actor: { name: 'member' },
    told: [{ facts: { card: { name: 'New name' }, from: { name: 'A list' }, to: { name: 'A list' } } }],
  });
});

it('what has gone is told by its last name', async () => {
  const office = await putOffice(baton.runtime.database, people);
  const as = people.member;
  const { body } = await callApi('POST', `/api/boards/${office.boardId}/cards`, {
    as,
    body: { listId: office.listId, title: 'Short life' },
  });
  const { id } = (body['result'] as { card: { id: string } }).card;
  await callApi('POST', `/api/cards/${id}/archive`, { as });
  await callApi('DELETE', `/api/cards/${id}`, { as });
  const { entries } = await page('viewer', `/api/boards/${office.boardId}/activity`);
  expect(entries.map(({ told }) => told[0])).toMatchObject(
    ['cardDeleted', 'cardArchived', 'cardCreated'].map((verb) => ({ verb, facts: { card: { name: 'Short life' } } })),
  );
});

it('a workspace is told by the boards that the reader may see, and by itself to its members', async () => {
  const { database } = baton.runtime;
  const office = await putOffice(database, people);
  const secret = await putOffice(database, people, { visibility: 'private' });
  await database.prisma.board.update({ where: { id: secret.boardId }, data: { workspaceId: office.workspaceId } });
  await workOn(office);
  const move = { as: people.guest, body: { listId: secret.listId } };
  expect((await callApi('POST', `/api/cards/${secret.cardId}/move`, move)).status).toBe(200);
  await callApi('PATCH', `/api/cards/${secret.cardId}`, { as: people.guest, body: { title: 'Secret' } });
  await callApi('PATCH', `/api/workspaces/${office.workspaceId}`, { as: people.owner, body: { name: 'Bureau' } });
  await baton.settle();
  const path = `/api/workspaces/${office.workspaceId}/activity`;
  const boardsOf = async (who: Who) => {
    const { entries } = await page(who, path);
    return [...new Set(entries.map(({ board }) => board?.id ?? 'workspace'))].sort();
  };
  expect(await boardsOf('viewer')).toEqual([office.boardId, 'workspace'].sort());
  // An admin is not on a private board by that alone; its owner is.
  expect(await boardsOf('admin')).toEqual([office.boardId, 'workspace'].sort());
  expect(await boardsOf('owner')).toEqual([office.boardId, secret.boardId, 'workspace'].sort());
  expect(await boardsOf('guest')).toEqual([office.boardId, secret.boardId].sort());
  expect((await ask('stranger', path)).status).toBe(404);
  expect((await ask('viewer', `/api/boards/${secret.boardId}/activity`)).status).toBe(404);
  expect((await ask('viewer', `/api/cards/${secret.cardId}/activity`)).status).toBe(404);
});

it('a card that went to a board which the reader may not see is called as it was when it left', async () => {
  const { database } = baton.runtime;
  const office = await putOffice(database, people);
  const secret = await putOffice(database, people, { visibility: 'private' });
  await database.prisma.board.update({ where: { id: secret.boardId }, data: { workspaceId: office.workspaceId } });
  const as = people.guest;
  const { body } = await callApi('POST', `/api/boards/${office.boardId}/cards`, {
    as,
    body: { listId: office.listId, title: 'Open name' },
  });
  const { id } = (body['result'] as { card: { id: string } }).card;
  const transfer = { cardIds: [id], toBoardId: secret.boardId, listId: secret.listId };
  const sent = await callApi('POST', `/api/boards/${office.boardId}/cards/transfer`, { as, body: transfer });
  expect(sent.status).toBe(200);
  await callApi('PATCH', `/api/cards/${id}`, { as, body: { title: 'Secret name' } });
  const seen = await page('viewer', `/api/boards/${office.boardId}/activity?kind=moves`);
  expect(seen.entries[0]?.told).toEqual([
    { verb: 'cardsLeft', facts: { cards: { as: 'card', id, name: 'Open name' } } },
  ]);
  expect(JSON.stringify(await page('viewer', `/api/workspaces/${office.workspaceId}/activity`))).not.toContain(
    'Secret',
  );
  const own = await page('guest', `/api/cards/${id}/activity`);
  expect(verbs(own)).toContain('cardTransferred');
  expect((await ask('viewer', `/api/cards/${id}/activity`)).status).toBe(404);
});

it('ownership that changed hands is told by the workspace alone, with both people', async () => {
  const office = await putOffice(baton.runtime.database, people);
  const workspace = `/api/workspaces/${office.workspaceId}`;
  const body = { userId: people.admin.userId };
  expect((await callApi('POST', `${workspace}/transfer`, { as: people.owner, body })).status).toBe(200);
  await baton.settle();
  const { entries } = await page('viewer', `${workspace}/activity?kind=board`);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.told).toMatchObject([
    { verb: 'workspaceRoleChanged', facts: { person: { name: 'admin' }, role: { role: 'owner' } } },
    { verb: 'workspaceRoleChanged', facts: { person: { name: 'owner' }, role: { role: 'admin' } } },
  ]);
  expect(verbs(await page('viewer', `/api/boards/${office.boardId}/activity`))).toEqual([]);
});
