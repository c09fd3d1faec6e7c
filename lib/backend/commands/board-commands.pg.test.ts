import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { CardTile } from '@/lib/protocol/things';
import { boardStream, cardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, run, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { addAssignee } from './add-assignee';
import { addLabel } from './add-label';
import { addLink } from './add-link';
import { archiveCard } from './archive-card';
import { archiveList } from './archive-list';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createChecklist } from './create-checklist';
import { createComment } from './create-comment';
import { createItem } from './create-item';
import { createLabel } from './create-label';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import { deleteCard } from './delete-card';
import { deleteChecklist } from './delete-checklist';
import { deleteComment } from './delete-comment';
import { deleteItem } from './delete-item';
import { deleteLabel } from './delete-label';
import { deleteList } from './delete-list';
import type { Caller } from './kernel/command';
import { moveCard } from './move-card';
import { moveChecklist } from './move-checklist';
import { moveItem } from './move-item';
import { moveList } from './move-list';
import { removeAssignee } from './remove-assignee';
import { removeAttachment } from './remove-attachment';
import { removeLabel } from './remove-label';
import { renameChecklist } from './rename-checklist';
import { renameList } from './rename-list';
import { restoreCard } from './restore-card';
import { restoreList } from './restore-list';
import { updateCard } from './update-card';
import { updateComment } from './update-comment';
import { updateItem } from './update-item';
import { updateLabel } from './update-label';

let database: TestDatabase;
let runtime: Runtime;
let ana: Caller;
let boardId: string;
let listId: string;

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
  boardId = uuid();
  listId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Plan' });
  await succeed(runtime, ana, createList, { id: listId, boardId, title: 'To do' });
});

const card = async (title = 'Card', more: object = {}) => {
  const id = uuid();
  await succeed(runtime, ana, createCard, { id, boardId, listId, title, ...more });
  return id;
};

describe('[S4] every command says on its streams what it writes', () => {
  it('for lists', async () => {
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const second = uuid();
    await succeed(runtime, ana, createList, { id: second, boardId, title: 'Doing', beforeId: listId });
    await succeed(runtime, ana, renameList, { listId, title: 'Later' });
    await succeed(runtime, ana, moveList, { listId, beforeId: second });
    await succeed(runtime, ana, archiveList, { listId: second });
    await succeed(runtime, ana, restoreList, { listId: second });
    await succeed(runtime, ana, archiveList, { listId: second });
    await succeed(runtime, ana, deleteList, { listId: second });
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('for cards', async () => {
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const label = uuid();
    await succeed(runtime, ana, createLabel, { id: label, boardId, name: 'Urgent', color: 'red' });
    const one = await card('One', { description: 'How', labelIds: [label, uuid()], assigneeIds: [ana.userId, uuid()] });
    const bodyBefore = await takeSnapshot(runtime.database, cardStream(one));
    const two = await card('Two', { beforeId: one, dueAt: '2026-12-01T09:00:00.000Z' });
    await succeed(runtime, ana, moveCard, { cardId: one, listId, beforeId: two });
    await succeed(runtime, ana, updateCard, {
      cardId: one,
      title: 'First',
      description: '  ',
      startAt: '2026-11-25T00:00:00.000Z',
      dueDone: true,
      expectedVersion: 1,
    });
    await succeed(runtime, ana, addLabel, { cardId: two, labelId: label });
    await succeed(runtime, ana, updateLabel, { labelId: label, name: '' });
    await succeed(runtime, ana, removeLabel, { cardId: two, labelId: label });
    await succeed(runtime, ana, addLabel, { cardId: two, labelId: label });
    await succeed(runtime, ana, removeAssignee, { cardId: one, userId: ana.userId });
    await succeed(runtime, ana, addAssignee, { cardId: two, userId: ana.userId });
    await succeed(runtime, ana, deleteLabel, { labelId: label });
    await succeed(runtime, ana, archiveCard, { cardId: two });
    await succeed(runtime, ana, restoreCard, { cardId: two });
    await succeed(runtime, ana, archiveCard, { cardId: two });
    await succeed(runtime, ana, deleteCard, { cardId: two });
    await expectFoldToGiveNow(runtime.database, before);
    await expectFoldToGiveNow(runtime.database, bodyBefore);
  });

  it('for what an open card shows, and its tile counts', async () => {
    const cardId = await card();
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const bodyBefore = await takeSnapshot(runtime.database, cardStream(cardId));
    const [first, second, pack, go, link, said, gone] = [uuid(), uuid(), uuid(), uuid(), uuid(), uuid(), uuid()];
    await succeed(runtime, ana, createChecklist, { id: first, cardId, title: 'Steps' });
    await succeed(runtime, ana, createChecklist, { id: second, cardId, title: 'More', beforeId: first });
    await succeed(runtime, ana, renameChecklist, { checklistId: first, title: 'Plan' });
    await succeed(runtime, ana, moveChecklist, { checklistId: first, beforeId: second });
    await succeed(runtime, ana, createItem, { id: pack, checklistId: first, text: 'Pack' });
    await succeed(runtime, ana, createItem, { id: go, checklistId: first, text: 'Go', beforeId: pack });
    await succeed(runtime, ana, updateItem, { itemId: pack, done: true });
    await succeed(runtime, ana, updateItem, { itemId: go, text: 'Leave', done: true });
    const given = { assigneeId: ana.userId, dueAt: '2026-12-01T09:00:00.000Z' };
    await succeed(runtime, ana, updateItem, { itemId: go, ...given });
    await succeed(runtime, ana, updateItem, { itemId: pack, ...given });
    await succeed(runtime, ana, updateItem, { itemId: pack, assigneeId: null, dueAt: null, done: false });
    await succeed(runtime, ana, moveItem, { itemId: go, afterId: pack });
    await succeed(runtime, ana, deleteItem, { itemId: pack });
    await succeed(runtime, ana, createItem, { id: uuid(), checklistId: second, text: 'Other' });
    await succeed(runtime, ana, deleteChecklist, { checklistId: second });
    await succeed(runtime, ana, addLink, { id: link, cardId, url: 'https://example.com/' });
    await succeed(runtime, ana, addLink, { id: uuid(), cardId, url: 'https://example.com/2', name: 'Two' });
    await succeed(runtime, ana, removeAttachment, { attachmentId: link });
    await succeed(runtime, ana, createComment, { id: said, cardId, body: 'Hello' });
    await succeed(runtime, ana, createComment, { id: gone, cardId, body: 'Oops' });
    await succeed(runtime, ana, updateComment, { commentId: said, body: 'Hello!', expectedVersion: 1 });
    await succeed(runtime, ana, deleteComment, { commentId: gone });
    await expectFoldToGiveNow(runtime.database, before);
    await expectFoldToGiveNow(runtime.database, bodyBefore);
    const { data } = await takeSnapshot(runtime.database, boardStream(boardId));
    expect((data as { cards: CardTile[] }).cards[0]).toMatchObject({
      commentCount: 1,
      attachmentCount: 1,
      checklistDone: 1,
      checklistTotal: 1,
    });
  });
});

describe('a checklist item', () => {
  it('is given only to somebody whom the board shows', async () => {
    const stranger = await putPerson(runtime.database, 'Zoe');
    const [checklistId, itemId] = [uuid(), uuid()];
    await succeed(runtime, ana, createChecklist, { id: checklistId, cardId: await card(), title: 'Steps' });
    await succeed(runtime, ana, createItem, { id: itemId, checklistId, text: 'Pack' });
    expect(await outcomeOf(runtime, ana, updateItem, { itemId, assigneeId: stranger.userId })).toBe('not_found');
    const { result } = await succeed(runtime, ana, updateItem, { itemId, assigneeId: ana.userId });
    expect(result['item']).toMatchObject({ id: itemId, assigneeId: ana.userId, dueAt: null });
  });
});

describe('a card', () => {
  it('is numbered within its board, from 1, without a hole', async () => {
    for (let count = 0; count < 3; count += 1) await card();
    const cards = await runtime.database.prisma.card.findMany({ where: { boardId }, orderBy: { number: 'asc' } });
    expect(cards.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('[W8] keeps an id to itself', async () => {
    const id = await card();
    expect(await outcomeOf(runtime, ana, createCard, { id, boardId, listId, title: 'Again' })).toBe('id_taken');
  });

  it('[W10] is not overwritten from an older version', async () => {
    const cardId = await card('One');
    await succeed(runtime, ana, updateCard, { cardId, title: 'Two', expectedVersion: 1 });
    const { status, body } = await run(runtime, ana, updateCard, { cardId, title: 'Three', expectedVersion: 1 });
    expect(status).toBe(412);
    expect(body).toMatchObject({ code: 'version_conflict', current: { version: 2, title: 'Two', description: '' } });
  });

  it('[W14] is left as it was by a write that changes nothing, without an event', async () => {
    const cardId = await card('One');
    const { events, result } = await succeed(runtime, ana, updateCard, { cardId, title: 'One', expectedVersion: 9 });
    expect(events).toEqual([]);
    expect(result['card']).toMatchObject({ id: cardId, title: 'One', version: 1 });
  });

  it('goes nowhere else than its own board', async () => {
    const cardId = await card();
    expect(await outcomeOf(runtime, ana, moveCard, { cardId, listId: uuid() })).toBe('not_found');
  });

  it('[W13] is deleted only when it is archived', async () => {
    const cardId = await card();
    expect(await outcomeOf(runtime, ana, deleteCard, { cardId })).toBe('not_archived');
    expect(await outcomeOf(runtime, ana, deleteList, { listId })).toBe('not_archived');
  });

  it('[W15] is restored into the first open list when its own is archived', async () => {
    const cardId = await card();
    const other = uuid();
    await succeed(runtime, ana, createList, { id: other, boardId, title: 'Doing' });
    await succeed(runtime, ana, archiveCard, { cardId });
    await succeed(runtime, ana, archiveList, { listId });
    const { result } = await succeed(runtime, ana, restoreCard, { cardId });
    expect(result['card']).toMatchObject({ listId: other, archivedAt: null });
  });
});
