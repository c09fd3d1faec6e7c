import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { setRuntime } from '@/lib/backend/get-runtime';
import { boardExportSchema } from '@/lib/protocol/board-export';
import { type Baton, putMember, startBaton } from '@/lib/testing/baton';
import { callRoute } from '@/lib/testing/call-route';
import { canonicalExport, exportArbitrary } from '@/lib/testing/export-arbitrary';
import { putPerson } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';
import { exportRoute } from './export-route';
import { importRoute } from './import-route';

let baton: Baton;
let [ana, bo] = [] as unknown as [Caller, Caller];
let workspaceId: string;

beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});
beforeEach(async () => {
  ana = await putPerson(baton.runtime.database, 'Ana');
  workspaceId = uuid();
  await succeed(baton.runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(baton.runtime, workspaceId, 'member', 'Bo');
});

async function importFile(file: unknown): Promise<string> {
  const { status, body } = await callRoute(importRoute, { as: ana, params: { workspaceId }, body: file });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { result: { board: { id: string } } }).result.board.id;
}

const exportBoard = (boardId: string, caller = ana) =>
  callRoute(exportRoute, { as: caller, params: { boardId }, path: `/api/boards/${boardId}/export` });

describe('a board as a file', () => {
  it('comes back as it went: import, export, import again and export again give equal boards', async () => {
    const members = [
      { id: ana.userId, name: 'Ana' },
      { id: bo.userId, name: 'Bo' },
    ];
    await fc.assert(
      fc.asyncProperty(exportArbitrary(members), async (file) => {
        const first = boardExportSchema.parse((await exportBoard(await importFile(file))).body);
        expect(canonicalExport(first)).toEqual(canonicalExport(file));
        const second = boardExportSchema.parse((await exportBoard(await importFile(first))).body);
        expect(canonicalExport(second)).toEqual(canonicalExport(first));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('is for those who may read the board', async () => {
    const boardId = await importFile(fileOf({}));
    expect((await exportBoard(boardId, bo)).status).toBe(200);
    expect((await exportBoard(boardId, await putPerson(baton.runtime.database, 'Stranger'))).status).toBe(404);
  });

  it('whoever has no account here is kept by name, and a card whose list is missing is kept as well', async () => {
    const [stranger, cardId] = [uuid(), uuid()];
    const card = fileOf(
      { people: [{ id: stranger, name: 'Zoe' }] },
      { id: cardId, listId: uuid(), assigneeIds: [stranger] },
    );
    const { lists, cards, people } = boardExportSchema.parse((await exportBoard(await importFile(card))).body);
    expect(people).toEqual([]);
    expect(cards).toMatchObject([{ assigneeIds: [], assigneeNames: ['Zoe'] }]);
    expect(lists.find(({ id }) => id === cards[0]?.listId)).toMatchObject({ title: 'Without a list' });
  });

  it('names whoever has nothing but a step of a checklist', async () => {
    const item = { id: uuid(), text: 'Step', done: false, position: 'a0', dueAt: null, assigneeId: ana.userId };
    const checklist = { id: uuid(), title: 'Steps', position: 'a0', items: [item] };
    const listId = uuid();
    const file = fileOf(
      {
        people: [{ id: ana.userId, name: 'Ana' }],
        lists: [{ id: listId, title: 'List', position: 'a0', archivedAt: null }],
      },
      { id: uuid(), listId, checklists: [checklist] },
    );
    const { people, cards } = boardExportSchema.parse((await exportBoard(await importFile(file))).body);
    expect(people).toEqual([{ id: ana.userId, name: 'Ana' }]);
    expect(cards[0]?.checklists[0]?.items).toMatchObject([{ assigneeId: ana.userId }]);
  });

  it('a damaged file is refused with what is wrong, and nothing is kept', async () => {
    const broken = { ...fileOf({}), lists: [{ id: uuid(), title: '' }] };
    const { status, body } = await callRoute(importRoute, { as: ana, params: { workspaceId }, body: broken });
    expect([status, body['code']]).toEqual([422, 'not_a_baton_export']);
    expect(body['detail']).toMatch(/lists\.0/);
    expect(await baton.runtime.database.prisma.board.count({ where: { workspaceId } })).toBe(0);
  });
});

/** The smallest file, with one card where its fields are given. */
function fileOf(more: object, card?: object): object {
  const tile = {
    ...{ number: 1, title: 'Card', position: 'a0', labelIds: [], assigneeIds: [], assigneeNames: [], dueDone: false },
    ...{ startAt: null, dueAt: null, archivedAt: null, createdAt: '2026-11-24T09:00:00.000Z', description: '' },
    ...{ checklists: [], attachments: [], comments: [] },
  };
  return {
    ...{ format: 'baton.board', version: 1, exportedAt: '2026-11-24T09:00:00.000Z', people: [], labels: [], lists: [] },
    board: { title: 'Board', description: '', color: 'blue', createdAt: '2026-11-24T09:00:00.000Z' },
    cards: card ? [{ ...tile, ...card }] : [],
    ...more,
  };
}
