import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import { boardStream, cardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { run, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { addAssignee } from './add-assignee';
import { addLabel } from './add-label';
import { archiveCard } from './archive-card';
import { archiveList } from './archive-list';
import { changeCards } from './change-cards';
import { changeRole } from './change-role';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createComment } from './create-comment';
import { createLabel } from './create-label';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import { deleteCard } from './delete-card';
import type { Caller, CommandDefinition } from './kernel/command';
import { executeCommand } from './kernel/execute-command';
import { moveCard } from './move-card';
import { moveList } from './move-list';
import { removeLabel } from './remove-label';
import { renameList } from './rename-list';
import { restoreCard } from './restore-card';
import { undoCommand } from './undo-command';
import { updateCard } from './update-card';

let database: TestDatabase;
let runtime: Runtime;
let [ana, bo] = [] as unknown as [Caller, Caller];
let workspaceId = '';
let [boardId, here, there, labelId, cardId] = ['', '', '', '', ''];

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
  workspaceId = uuid();
  [boardId, here, there, labelId, cardId] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  await succeed(runtime, ana, createBoard, { id: boardId, workspaceId, title: 'Plan' });
  await runtime.database.prisma.membership.create({ data: { workspaceId, userId: bo.userId, role: 'member' } });
  await succeed(runtime, ana, createList, { id: here, boardId, title: 'Here' });
  await succeed(runtime, ana, createList, { id: there, boardId, title: 'There' });
  await succeed(runtime, ana, createLabel, { id: labelId, boardId, name: 'Urgent', color: 'red' });
  await succeed(runtime, ana, createCard, { id: cardId, boardId, listId: here, title: 'Buy milk', description: 'Oat' });
});

/** Gives a command under a key that can be undone later. */
async function give<Input>(caller: Caller, command: CommandDefinition<Input>, input: Input): Promise<string> {
  const key = uuid();
  const { status, body } = await executeCommand(runtime, command, { caller, key, fingerprint: 'test' }, input);
  if (status >= 400) throw new Error((body as Problem).detail);
  return key;
}

/** What the board and the card show, without the versions and moments that count on. */
async function look(): Promise<unknown> {
  const [board, card] = await Promise.all([
    takeSnapshot(runtime.database, boardStream(boardId)),
    takeSnapshot(runtime.database, cardStream(cardId)),
  ]);
  return JSON.parse(
    JSON.stringify([board.data, card.data], (field, value) => {
      if (field === 'version') return undefined;
      return field === 'archivedAt' && value !== null ? 'archived' : value;
    }),
  );
}

const refusal = async (caller: Caller, undoes: string) => {
  const { status, body } = await run(runtime, caller, undoCommand, { undoes });
  return status < 400 ? 'ok' : `${(body as Problem).code}: ${(body as Problem).detail}`;
};

describe('each change goes back, and comes again', () => {
  const changes: Record<string, () => Promise<string>> = {
    'a move': () => give(ana, moveCard, { cardId, listId: there }),
    'a title and a description': () =>
      give(ana, updateCard, { cardId, title: 'Buy bread', description: 'Rye', expectedVersion: null }),
    dates: () =>
      give(ana, updateCard, { cardId, dueAt: '2026-12-01T09:00:00.000Z', dueDone: true, expectedVersion: null }),
    'a label': () => give(ana, addLabel, { cardId, labelId }),
    'a person': () => give(ana, addAssignee, { cardId, userId: bo.userId }),
    'an archived card': () => give(ana, archiveCard, { cardId }),
    'a restored card': async () => {
      await succeed(runtime, ana, archiveCard, { cardId });
      return give(ana, restoreCard, { cardId });
    },
    'a renamed list': () => give(ana, renameList, { listId: here, title: 'Elsewhere' }),
    'a moved list': () => give(ana, moveList, { listId: here, afterId: there }),
    'an archived list': () => give(ana, archiveList, { listId: here }),
    'many cards': () => give(ana, changeCards, { boardId, cardIds: [cardId], change: { do: 'move', listId: there } }),
    'a label on many': () =>
      give(ana, changeCards, { boardId, cardIds: [cardId], change: { do: 'addLabel', labelId } }),
    'many archived': () => give(ana, changeCards, { boardId, cardIds: [cardId], change: { do: 'archive' } }),
  };
  it.each(Object.entries(changes))('%s', async (name, change) => {
    if (name === 'a restored card') await succeed(runtime, ana, archiveCard, { cardId });
    const before = await look();
    if (name === 'a restored card') await succeed(runtime, ana, restoreCard, { cardId });
    const [board, card] = [
      await takeSnapshot(runtime.database, boardStream(boardId)),
      await takeSnapshot(runtime.database, cardStream(cardId)),
    ];
    const key = await change();
    const after = await look();
    expect(after).not.toEqual(before);
    const undone = await give(ana, undoCommand, { undoes: key });
    expect(await look()).toEqual(before);
    await give(ana, undoCommand, { undoes: undone });
    expect(await look()).toEqual(after);
    await expectFoldToGiveNow(runtime.database, board);
    await expectFoldToGiveNow(runtime.database, card);
  });

  it('a new card is put away, and a new list', async () => {
    const [card, list] = [uuid(), uuid()];
    const made = await give(ana, createCard, { id: card, boardId, listId: here, title: 'New' });
    await give(ana, undoCommand, { undoes: made });
    const shown = (await look()) as [{ cards: { id: string; archivedAt: string | null }[] }];
    expect(shown[0].cards.find(({ id }) => id === card)?.archivedAt).toBe('archived');
    const madeList = await give(ana, createList, { id: list, boardId, title: 'New' });
    expect(await refusal(ana, madeList)).toBe('ok');
  });
});

describe('what others have built on stays, and it is said whose it is', () => {
  it('for each field by itself', async () => {
    const moved = await give(ana, moveCard, { cardId, listId: there });
    await succeed(runtime, bo, updateCard, { cardId, title: 'Buy oat milk', expectedVersion: null });
    const titled = await give(ana, updateCard, { cardId, title: 'Milk', expectedVersion: null });
    await succeed(runtime, bo, moveCard, { cardId, listId: here });
    expect(await refusal(ana, moved)).toBe('undo_conflict: Bo has moved it since, so it stays as it is.');
    expect(await refusal(ana, titled)).toBe('ok');
  });

  it('labels of others stay when mine goes', async () => {
    const other = uuid();
    await succeed(runtime, ana, createLabel, { id: other, boardId, name: 'Later', color: 'blue' });
    const labelled = await give(ana, addLabel, { cardId, labelId });
    await succeed(runtime, bo, addLabel, { cardId, labelId: other });
    const { events } = (await succeed(runtime, ana, undoCommand, { undoes: labelled })) as WriteReply;
    expect(events).toMatchObject([{ name: 'card.updated', data: { labelIds: [other] } }]);
    const again = await give(ana, addLabel, { cardId, labelId });
    await succeed(runtime, bo, removeLabel, { cardId, labelId });
    expect(await refusal(ana, again)).toBe('undo_conflict: Bo has changed its labels since, so it stays as it is.');
  });

  it('a card that others work on is not put away by undoing its creation', async () => {
    const card = uuid();
    const made = await give(ana, createCard, { id: card, boardId, listId: here, title: 'New' });
    await succeed(runtime, bo, createComment, { id: uuid(), cardId: card, body: 'On it' });
    expect(await refusal(ana, made)).toBe('undo_conflict: Bo has worked on it since, so it stays.');
  });

  it('what was deleted stays deleted', async () => {
    const moved = await give(ana, moveCard, { cardId, listId: there });
    await succeed(runtime, bo, archiveCard, { cardId });
    expect(await refusal(ana, moved)).toBe('undo_conflict: Bo has archived it since, so it stays as it is.');
    await succeed(runtime, bo, deleteCard, { cardId });
    expect(await refusal(ana, moved)).toBe('undo_conflict: Bo has deleted it since, so it stays as it is.');
  });

  it('of many cards the untouched go back and the others are named', async () => {
    const second = uuid();
    await succeed(runtime, ana, createCard, { id: second, boardId, listId: here, title: 'Second' });
    const change = { do: 'move', listId: there } as const;
    const moved = await give(ana, changeCards, { boardId, cardIds: [cardId, second], change });
    await succeed(runtime, bo, moveCard, { cardId: second, listId: there, beforeId: cardId });
    const { result, events } = await succeed(runtime, ana, undoCommand, { undoes: moved });
    expect(result).toEqual({ undo: { undoes: moved, skipped: [{ id: second, code: 'undo_conflict' }] } });
    expect(events).toMatchObject([{ name: 'cards.changed', data: { changes: [{ listId: here, cardIds: [cardId] }] } }]);
  });

  it('a card does not go back into a list that was archived', async () => {
    const moved = await give(ana, moveCard, { cardId, listId: there });
    await succeed(runtime, bo, archiveList, { listId: here });
    expect(await refusal(ana, moved)).toMatch(/^undo_conflict/);
  });
});

describe('whose commands, and which', () => {
  it('one’s own alone, and only while one may edit', async () => {
    const moved = await give(bo, moveCard, { cardId, listId: there });
    expect(await refusal(ana, moved)).toMatch(/^not_found/);
    await succeed(runtime, ana, changeRole, { workspaceId, userId: bo.userId, role: 'viewer' });
    expect(await refusal(bo, moved)).toMatch(/^forbidden/);
  });

  it('not what has no way back', async () => {
    expect(await refusal(ana, uuid())).toMatch(/^not_found/);
    const commented = await give(ana, createComment, { id: uuid(), cardId, body: 'Hello' });
    expect(await refusal(ana, commented)).toMatch(/^not_undoable/);
  });
});
