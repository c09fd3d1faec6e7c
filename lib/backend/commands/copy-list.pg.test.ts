import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import { boardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { archiveCard } from './archive-card';
import { copyList } from './copy-list';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createChecklist } from './create-checklist';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import type { Caller } from './kernel/command';
import { undoCommand } from './undo-command';
import { updateCard } from './update-card';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let bo: Caller;
let [boardId, listId, first, second, archived] = ['', '', '', '', ''];

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  await runtime.whenReady();
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});
beforeEach(async () => {
  [ana, bo] = [await putPerson(runtime.database, 'Ana'), await putPerson(runtime.database, 'Bo')];
  const workspaceId = uuid();
  [boardId, listId, first, second, archived] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  await runtime.database.prisma.membership.create({ data: { workspaceId, userId: bo.userId, role: 'member' } });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Plan' });
  await succeed(runtime, ana, createList, { id: listId, boardId, title: 'Here' });
  await succeed(runtime, ana, createList, { id: uuid(), boardId, title: 'Right of it' });
  for (const id of [first, second, archived])
    await succeed(runtime, ana, createCard, { id, boardId, listId, title: id.slice(-3) });
  await succeed(runtime, ana, createChecklist, { id: uuid(), cardId: first, title: 'Steps' });
  await succeed(runtime, ana, archiveCard, { cardId: archived });
});

async function board(): Promise<BoardSnapshot> {
  return (await takeSnapshot(runtime.database, boardStream(boardId))).data as BoardSnapshot;
}

it('[E4] [S4] a list is copied with its open cards by one event, right of itself', async () => {
  const before = await takeSnapshot(runtime.database, boardStream(boardId));
  const id = uuid();
  const reply = await succeed(runtime, ana, copyList, { listId, id, title: 'Once more' });
  expect(reply.events.map(({ name }) => name)).toEqual(['list.copied']);
  await expectFoldToGiveNow(runtime.database, before);
  const { lists, cards } = await board();
  expect(lists.map(({ title }) => title)).toEqual(['Here', 'Once more', 'Right of it']);
  const copies = cards.filter((card) => card.listId === id);
  expect(copies.map(({ title, number }) => [title, number])).toEqual([
    [first.slice(-3), 4],
    [second.slice(-3), 5],
  ]);
  expect(await runtime.database.prisma.checklist.count({ where: { cardId: copies[0]?.id ?? '' } })).toBe(1);
});

it('[W8] the client may name the copies; a card that has gone meanwhile is passed over', async () => {
  const [id, copyId] = [uuid(), uuid()];
  const cards = [
    { cardId: second, id: copyId },
    { cardId: archived, id: uuid() },
  ];
  await succeed(runtime, ana, copyList, { listId, id, title: 'Named', cards });
  expect((await board()).cards.filter((card) => card.listId === id).map((card) => card.id)).toEqual([copyId]);
  const again = { listId, id: uuid(), title: 'Taken' };
  expect(await outcomeOf(runtime, ana, copyList, { ...again, cards: [{ cardId: first, id: copyId }] })).toBe(
    'id_taken',
  );
  const twice = [first, second].map((cardId) => ({ cardId, id: copyId }));
  expect(await outcomeOf(runtime, ana, copyList, { ...again, cards: twice })).toBe('id_taken');
});

it('a list of many cards is copied whole, and its event says only that it is there', async () => {
  const title = 'A card whose title has some length';
  for (let at = 0; at < 90; at++) await succeed(runtime, ana, createCard, { id: uuid(), boardId, listId, title });
  const id = uuid();
  const { events } = await succeed(runtime, ana, copyList, { listId, id, title: 'Many' });
  expect(events[0]?.data['cards']).toBeUndefined();
  expect((await board()).cards.filter((card) => card.listId === id)).toHaveLength(92);
});

it('the copy is taken back into the archive, unless somebody else has worked on a card in it', async () => {
  const copy = async () => {
    const id = uuid();
    const { events } = await succeed(runtime, ana, copyList, { listId, id, title: 'Copy' });
    return { id, undoes: events[0]?.commandId ?? '' };
  };
  const untouched = await copy();
  await succeed(runtime, ana, undoCommand, { undoes: untouched.undoes });
  expect((await board()).lists.find(({ id }) => id === untouched.id)?.archivedAt).not.toBeNull();

  const touched = await copy();
  const inIt = (await board()).cards.find((card) => card.listId === touched.id)?.id ?? '';
  await succeed(runtime, bo, updateCard, { cardId: inIt, title: 'Bo was here', expectedVersion: null });
  expect(await outcomeOf(runtime, ana, undoCommand, { undoes: touched.undoes })).toBe('undo_conflict');
});
