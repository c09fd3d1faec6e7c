import { afterAll, beforeAll, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type SearchReply, searchReplySchema } from '@/lib/protocol/search';
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
const ask = (who: Who, { workspaceId }: Office, q: string, more = '') =>
  callApi('GET', `/api/workspaces/${workspaceId}/search?q=${encodeURIComponent(q)}${more}`, { as: people[who] });
async function find(who: Who, office: Office, q: string): Promise<SearchReply['results']> {
  const answer = await ask(who, office, q);
  expect(answer.status).toBe(200);
  return searchReplySchema.parse(answer.body).results;
}
async function makeCard({ boardId, listId }: Office, title: string, description = ''): Promise<string> {
  const as = people.guest;
  const { body } = await callApi('POST', `/api/boards/${boardId}/cards`, { as, body: { listId, title } });
  const { id } = (body['result'] as { card: { id: string } }).card;
  if (description !== '') await callApi('PATCH', `/api/cards/${id}`, { as, body: { description } });
  return id;
}
const text = (parts: SearchReply['results'][number]['title']) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

it('finds by the beginnings of words in all that is on a card, titles first, with what was found told apart', async () => {
  const office = await putOffice(baton.runtime.database, people);
  const as = people.member;
  const described = await makeCard(office, 'Something', 'We sail to <b>Antarctica</b> in spring');
  const titled = await makeCard(office, 'Antarctic plans');
  await callApi('POST', `/api/checklists/${office.checklistId}/items`, { as, body: { text: 'Antarctic gloves' } });
  const found = await find('viewer', office, 'antarc');
  expect(found.map(({ cardId, place }) => [cardId, place])).toEqual([
    [titled, 'title'],
    [office.cardId, 'item'],
    [described, 'description'],
  ]);
  expect(text(found[0]?.title ?? [])).toBe('[Antarctic] plans');
  expect(text(found[2]?.excerpt ?? [])).toBe('We sail to <b>[Antarctica]</b> in spring');

  const { body } = await callApi('POST', `/api/cards/${titled}/comments`, { as, body: { body: 'Bring the sextant' } });
  const commentId = (body['result'] as { comment: { id: string } }).comment.id;
  expect(await find('viewer', office, 'sext bring')).toMatchObject([{ cardId: titled, place: 'comment', commentId }]);
  await callApi('DELETE', `/api/comments/${commentId}`, { as });
  expect(await find('viewer', office, 'sextant')).toEqual([]);

  const link = { url: 'https://maps.example/', name: 'Map of the Weddell Sea' };
  await callApi('POST', `/api/cards/${titled}/attachments`, { as, body: link });
  expect(await find('viewer', office, 'weddell')).toMatchObject([{ place: 'file', isArchived: false }]);
  await callApi('POST', `/api/cards/${titled}/archive`, { as });
  expect(await find('viewer', office, 'weddell')).toMatchObject([{ place: 'file', isArchived: true }]);
});

it('finds nothing that the reader may not see', async () => {
  const { database } = baton.runtime;
  const office = await putOffice(database, people);
  const secret = await putOffice(database, people, { visibility: 'private' });
  const elsewhere = await putOffice(database, people);
  await database.prisma.board.update({ where: { id: secret.boardId }, data: { workspaceId: office.workspaceId } });
  const [open, hidden] = [await makeCard(office, 'Zanzibar open'), await makeCard(secret, 'Zanzibar hidden')];
  await makeCard(elsewhere, 'Zanzibar elsewhere');
  const cards = async (who: Who) => (await find(who, office, 'zanzibar')).map(({ cardId }) => cardId).sort();
  for (const who of ['admin', 'member', 'viewer', 'other'] as const) expect(await cards(who), who).toEqual([open]);
  expect(await cards('owner')).toEqual([open, hidden].sort());
  expect(await cards('guest')).toEqual([open, hidden].sort());
  expect((await ask('stranger', office, 'zanzibar')).status).toBe(404);
  await database.prisma.boardMember.deleteMany({ where: { boardId: secret.boardId, userId: people.guest.userId } });
  expect(await cards('guest')).toEqual([open]);
});

it('takes whatever is typed, and says where it shows not all', async () => {
  const office = await putOffice(baton.runtime.database, people);
  for (const odd of ["it's", '& | !', '<->:*', "a':* | 'b", '日本', 'x'.repeat(200)]) {
    expect((await ask('viewer', office, odd)).status, odd).toBe(200);
  }
  expect((await ask('viewer', office, 'x')).body['code']).toBe('invalid_input');
  for (const title of ['Quokka one', 'Quokka two', 'Quokka three']) await makeCard(office, title);
  const cut = await ask('viewer', office, 'quokka', '&limit=2');
  expect(cut.body).toMatchObject({ isCut: true, results: [{}, {}] });
});
