import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import { readCardData } from '@/lib/backend/queries/card-data';
import type { CardTile } from '@/lib/protocol/things';
import { boardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { addLabel } from './add-label';
import { addLink } from './add-link';
import { archiveCard } from './archive-card';
import { copyCard } from './copy-card';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createChecklist } from './create-checklist';
import { createComment } from './create-comment';
import { createItem } from './create-item';
import { createLabel } from './create-label';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import type { Caller } from './kernel/command';
import { undoCommand } from './undo-command';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
const [boardId, listId, cardId, nextId, labelId] = [uuid(), uuid(), uuid(), uuid(), uuid()];

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  await runtime.whenReady();
  ana = await putPerson(runtime.database, 'Ana');
  const workspaceId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Plan' });
  await succeed(runtime, ana, createList, { id: listId, boardId, title: 'List' });
  await succeed(runtime, ana, createLabel, { id: labelId, boardId, name: 'Red', color: 'red' });
  const assigneeIds = [ana.userId];
  const whole = { title: 'Whole', description: '**All**', dueAt: '2026-12-01T09:00:00.000Z', assigneeIds };
  await succeed(runtime, ana, createCard, { id: cardId, boardId, listId, ...whole });
  await succeed(runtime, ana, createCard, { id: nextId, boardId, listId, title: 'Next' });
  await succeed(runtime, ana, addLabel, { cardId, labelId });
  const checklistId = uuid();
  await succeed(runtime, ana, createChecklist, { id: checklistId, cardId, title: 'Steps' });
  await succeed(runtime, ana, createItem, { id: uuid(), checklistId, text: 'First' });
  await succeed(runtime, ana, createItem, { id: uuid(), checklistId, text: 'Second' });
  await succeed(runtime, ana, addLink, { id: uuid(), cardId, url: 'https://example.org/' });
  await succeed(runtime, ana, createComment, { id: uuid(), cardId, body: 'Mine alone' });
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});

let id: string;
beforeEach(() => {
  id = uuid();
});

async function cards(): Promise<CardTile[]> {
  const { data } = await takeSnapshot(runtime.database, boardStream(boardId));
  return (data as { cards: CardTile[] }).cards;
}

it('[E4] [S4] a copy stands below its original, with all but comments and files, and is one event', async () => {
  const before = await takeSnapshot(runtime.database, boardStream(boardId));
  const reply = await succeed(runtime, ana, copyCard, { cardId, id });
  expect(reply.events.map(({ name }) => name)).toEqual(['card.created']);
  await expectFoldToGiveNow(runtime.database, before);

  const all = await cards();
  expect(all.slice(0, 2).map((card) => card.id)).toEqual([cardId, id]);
  const [original, copy] = all;
  const own = { id, number: 3, position: copy?.position, commentCount: 0, attachmentCount: 1, version: 1 };
  expect(copy).toEqual({ ...original, ...own, createdAt: copy?.createdAt });

  const [from, to] = await runtime.database.snapshot(async (tx) => [
    await readCardData(tx, cardId),
    await readCardData(tx, id),
  ]);
  expect(to?.card.description).toBe('**All**');
  const texts = (data: typeof to) => data?.checklists.map(({ title, items }) => [title, items.map(({ text }) => text)]);
  expect(texts(to)).toEqual([['Steps', ['First', 'Second']]]);
  expect(texts(to)).toEqual(texts(from));
  expect(to?.checklists[0]?.id).not.toBe(from?.checklists[0]?.id);
  expect(to?.attachments.map(({ url }) => url)).toEqual(['https://example.org/']);
  expect(to?.comments).toEqual([]);
});

it('a stored file stays with the original alone', async () => {
  const file = { id: uuid(), kind: 'file', name: 'a.txt', url: '/api/attachments/x/content', size: 1 };
  await runtime.database.prisma.attachment.create({ data: { ...file, cardId: nextId, createdAt: new Date() } });
  await succeed(runtime, ana, copyCard, { cardId: nextId, id });
  expect((await cards()).find((card) => card.id === id)?.attachmentCount).toBe(0);
  expect(await runtime.database.prisma.attachment.count({ where: { cardId: id } })).toBe(0);
});

it('the next new card gets a number of its own', async () => {
  await succeed(runtime, ana, copyCard, { cardId, id });
  const later = uuid();
  await succeed(runtime, ana, createCard, { id: later, boardId, listId, title: 'Later' });
  const numbers = (await cards()).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('an archived card is not copied, and a copy is taken back into the archive', async () => {
  const { events } = await succeed(runtime, ana, copyCard, { cardId, id });
  await succeed(runtime, ana, undoCommand, { undoes: events[0]?.commandId ?? '' });
  const copy = (await cards()).find((card) => card.id === id);
  expect(copy?.archivedAt).not.toBeNull();
  expect(await outcomeOf(runtime, ana, copyCard, { cardId: id, id: uuid() })).toBe('archived');
  await succeed(runtime, ana, archiveCard, { cardId: nextId });
  expect(await outcomeOf(runtime, ana, copyCard, { cardId: nextId, id: uuid() })).toBe('archived');
});
