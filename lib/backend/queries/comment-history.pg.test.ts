import { afterAll, beforeAll, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type Baton, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { type People, putOffice, putPeople } from '@/lib/testing/office';

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

it('a comment tells what it said before, to those who may read its card, until it is deleted', async () => {
  const office = await putOffice(baton.runtime.database, people);
  const path = `/api/comments/${office.ownCommentId}`;
  const history = async (who: keyof People) => callApi('GET', `${path}/history`, { as: people[who] });
  expect((await history('viewer')).body).toEqual({ versions: [] });
  for (const body of ['Second', 'Third']) await callApi('PATCH', path, { as: people.member, body: { body } });
  const { body } = await history('viewer');
  expect(body['versions']).toMatchObject([{ body: 'A comment', at: '2026-11-24T09:00:00.000Z' }, { body: 'Second' }]);
  expect((await history('stranger')).status).toBe(404);
  await callApi('DELETE', path, { as: people.member });
  expect((await history('owner')).body).toEqual({ versions: [] });
});

it('reactions are in the snapshot as they are in the fold, and go with the text', async () => {
  const office = await putOffice(baton.runtime.database, people);
  const path = `/api/comments/${office.ownCommentId}`;
  const shown = async () => {
    const { body } = await callApi('GET', `/api/cards/${office.cardId}`, { as: people.viewer });
    const data = body['data'] as { comments: { id: string; reactions: unknown }[] };
    return data.comments.find(({ id }) => id === office.ownCommentId)?.reactions;
  };
  const both = [people.member.userId, people.admin.userId].sort();
  for (const who of ['member', 'admin'] as const) {
    const { body } = await callApi('PUT', `${path}/reactions/heart`, { as: people[who] });
    expect(body['events']).toMatchObject([{ name: 'comment.reacted', data: { reaction: 'heart' } }]);
  }
  expect(await shown()).toEqual({ heart: both });
  const again = await callApi('PUT', `${path}/reactions/heart`, { as: people.member });
  expect(again.body['events']).toEqual([]);
  await callApi('DELETE', `${path}/reactions/heart`, { as: people.admin });
  expect(await shown()).toEqual({ heart: [people.member.userId] });
  expect((await callApi('PUT', `${path}/reactions/love`, { as: people.member })).status).toBe(404);
  await callApi('DELETE', path, { as: people.member });
  expect(await shown()).toEqual({});
});
