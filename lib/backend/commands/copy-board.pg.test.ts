import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import { readCardData } from '@/lib/backend/queries/card-data';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import { streamName } from '@/lib/protocol/streams';
import { boardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { type Office, type People, putOffice, putPeople } from '@/lib/testing/office';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { copyBoard } from './copy-board';
import { createBoard } from './create-board';
import { createCard } from './create-card';

let database: TestDatabase;
let runtime: Runtime;
let people: People;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  await runtime.whenReady();
  people = await putPeople(runtime.database);
  office = await putOffice(runtime.database, people);
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

async function board(boardId: string): Promise<BoardSnapshot> {
  return (await takeSnapshot(runtime.database, boardStream(boardId))).data as BoardSnapshot;
}

it('[E4] a board is copied by one command, which its workspace hears of; comments stay behind', async () => {
  const id = uuid();
  const before = await takeSnapshot(runtime.database, streamName('workspace', office.workspaceId));
  const reply = await succeed(runtime, people.member, copyBoard, {
    boardId: office.boardId,
    id,
    title: 'Copy',
    cards: true,
  });
  expect(reply.events.map(({ name }) => name)).toEqual(['board.created', 'board.imported']);
  const [from, to] = [await board(office.boardId), await board(id)];
  expect(to.lists.map(({ title }) => title)).toEqual(
    from.lists.filter((l) => l.archivedAt === null).map((l) => l.title),
  );
  const open = from.cards.filter((card) => card.archivedAt === null);
  expect(to.cards.map(({ title, number }) => [title, number])).toEqual(
    open.map(({ title, number }) => [title, number]),
  );
  expect(to.members.find(({ userId }) => userId === people.member.userId)?.role).toBe('owner');
  const copied = await runtime.database.snapshot((tx) => readCardData(tx, to.cards[0]?.id ?? ''));
  expect(copied.comments).toEqual([]);
  expect(copied.checklists).toHaveLength(1);
  await expectFoldToGiveNow(runtime.database, { ...before });
});

it('without cards only lists and labels come, and the first new card is number 1', async () => {
  const id = uuid();
  await succeed(runtime, people.member, copyBoard, { boardId: office.boardId, id, title: 'Bare', cards: false });
  const { lists, labels, cards } = await board(id);
  expect([lists.length > 0, labels.length > 0, cards]).toEqual([true, true, []]);
  const [cardId, listId] = [uuid(), lists[0]?.id ?? ''];
  await succeed(runtime, people.member, createCard, { id: cardId, boardId: id, listId, title: 'First' });
  expect((await board(id)).cards[0]?.number).toBe(1);
});

it('a private board stays private and among whoever copies it', async () => {
  const secret = await putOffice(runtime.database, people, { visibility: 'private' });
  const id = uuid();
  const input = { boardId: secret.boardId, id, title: 'Mine', cards: true };
  expect(await outcomeOf(runtime, people.member, copyBoard, input)).toBe('not_found');
  const { events } = await succeed(runtime, people.owner, copyBoard, input);
  expect(events.map(({ name }) => name)).toEqual(['board.imported']);
  expect((await board(id)).members.map(({ userId }) => userId)).toEqual([people.owner.userId]);
});

it('a board begins with what its template holds, by one command', async () => {
  const id = uuid();
  const input = { id, workspaceId: office.workspaceId, title: 'Ours', template: 'kanban' } as const;
  const { events } = await succeed(runtime, people.member, createBoard, input);
  expect(events.map(({ name }) => name)).toEqual(['board.created', 'board.imported']);
  const { lists, labels, cards } = await board(id);
  expect(lists.map(({ title, wipLimit }) => [title, wipLimit])).toContainEqual(['In progress', 3]);
  expect([labels.length, cards.length]).toEqual([3, 3]);
});
