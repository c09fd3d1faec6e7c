import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import { readEventsAfter } from '@/lib/backend/db/event-row';
import type { CardTile } from '@/lib/protocol/things';
import { boardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { archiveList } from './archive-list';
import { changeCards } from './change-cards';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createLabel } from './create-label';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import type { Caller } from './kernel/command';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let boardId: string;
let [here, there] = ['', ''];

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
  ana = await putPerson(runtime.database, 'Ana');
  const workspaceId = uuid();
  [boardId, here, there] = [uuid(), uuid(), uuid()];
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Plan' });
  await succeed(runtime, ana, createList, { id: here, boardId, title: 'Here' });
  await succeed(runtime, ana, createList, { id: there, boardId, title: 'There' });
});

async function putCard(listId = here): Promise<string> {
  const id = uuid();
  await succeed(runtime, ana, createCard, { id, boardId, listId, title: 'Card' });
  return id;
}

async function cardsIn(listId: string): Promise<string[]> {
  const { data } = await takeSnapshot(runtime.database, boardStream(boardId));
  return (data as { cards: CardTile[] }).cards.filter((card) => card.listId === listId).map(({ id }) => id);
}

it('[E4] [S4] each change of many cards is one event, which folds to what the database has', async () => {
  const [a, b, c, x, y] = [
    await putCard(),
    await putCard(),
    await putCard(),
    await putCard(there),
    await putCard(there),
  ];
  const labelId = uuid();
  await succeed(runtime, ana, createLabel, { id: labelId, boardId, name: 'Urgent', color: 'red' });
  const before = await takeSnapshot(runtime.database, boardStream(boardId));
  const give = (cardIds: string[], change: Parameters<typeof changeCards.decide>[1]['change']) =>
    succeed(runtime, ana, changeCards, { boardId, cardIds, change });
  await give([c, a], { do: 'move', listId: there, afterId: x, beforeId: y });
  expect(await cardsIn(there)).toEqual([x, c, a, y]);
  await give([a, b, x], { do: 'addLabel', labelId });
  await give([a], { do: 'removeLabel', labelId });
  await give([a, b], { do: 'assign', userId: ana.userId });
  await give([b], { do: 'unassign', userId: ana.userId });
  await give([a, b, c], { do: 'archive' });
  const events = await readEventsAfter(runtime.database.prisma, 'test', before.stream, before.seq, 100);
  expect(events.map(({ name }) => name)).toEqual(Array.from({ length: 6 }, () => 'cards.changed'));
  expect(events[0]?.inverse).toEqual({
    changes: [{ listId: here, cardIds: [c, a], positions: [expect.any(String), expect.any(String)] }],
  });
  await expectFoldToGiveNow(runtime.database, before);
});

it('passes over what has gone, and says which; refuses where nothing is left', async () => {
  const card = await putCard();
  const gone = uuid();
  const { result } = await succeed(runtime, ana, changeCards, {
    ...{ boardId, cardIds: [card, gone], change: { do: 'archive' } as const },
  });
  expect(result).toMatchObject({ cards: [{ id: card }], skipped: [{ cardId: gone, code: 'not_found' }] });
  const only = (cardIds: string[], change: Parameters<typeof changeCards.decide>[1]['change']) =>
    outcomeOf(runtime, ana, changeCards, { boardId, cardIds, change });
  expect(await only([gone], { do: 'archive' })).toBe('not_found');
  expect(await only([card], { do: 'move', listId: there })).toBe('archived');
  await succeed(runtime, ana, archiveList, { listId: there });
  expect(await only([await putCard()], { do: 'move', listId: there })).toBe('archived');
  expect(await only([await putCard()], { do: 'assign', userId: uuid() })).toBe('not_found');
});

it('cards of another board are none of its own', async () => {
  const [card, boardsBefore] = [await putCard(), boardId];
  const workspaceId = uuid();
  boardId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Other' });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Other' });
  const stolen = { boardId, cardIds: [card], change: { do: 'archive' } as const };
  expect(await outcomeOf(runtime, ana, changeCards, stolen)).toBe('not_found');
  boardId = boardsBefore;
  expect(await cardsIn(here)).toEqual([card]);
});

it('[W14] what is so already is no event', async () => {
  const card = await putCard();
  const change = { do: 'unassign', userId: ana.userId } as const;
  expect((await succeed(runtime, ana, changeCards, { boardId, cardIds: [card], change })).events).toEqual([]);
});
