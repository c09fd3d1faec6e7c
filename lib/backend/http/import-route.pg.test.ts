import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { moveCard } from '@/lib/backend/commands/move-card';
import { removeMember } from '@/lib/backend/commands/remove-member';
import { setRuntime } from '@/lib/backend/get-runtime';
import { readBoardData } from '@/lib/backend/queries/board-data';
import { countWholeBoard } from '@/lib/backend/queries/count-whole-board';
import { readWorkspaceData } from '@/lib/backend/queries/workspace-data';
import { compareCounts } from '@/lib/domain/import/compare-counts';
import { countExport } from '@/lib/domain/import/count-export';
import { type ImportLine, type ImportReport, importLineSchema } from '@/lib/protocol/imports';
import { boardSnapshotSchema } from '@/lib/protocol/snapshots';
import type { Board } from '@/lib/protocol/things';
import { type Baton, putMember, startBaton } from '@/lib/testing/baton';
import { callRoute, type RouteCall } from '@/lib/testing/call-route';
import { boardStream, expectFoldToGiveNow, takeSnapshot, workspaceStream } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { succeed } from '@/lib/testing/run-command';
import { importRoute } from './import-route';

let baton: Baton;
let ana: Caller;
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
});

const CARDS = 2_500;

/** An export with something of everything, and more cards than one statement writes. */
function makeExport(emails: readonly string[] = []) {
  const cards = Array.from({ length: CARDS }, (_, index) => ({
    id: `card${index}`,
    name: `Card ${index}`,
    desc: index % 3 === 0 ? 'A description' : '',
    idList: `list${index % 3}`,
    pos: index * 100,
    closed: index % 10 === 0,
    idLabels: index % 2 === 0 ? ['label0'] : [],
    idMembers: emails.map((_, at) => `member${at}`),
    due: index % 7 === 0 ? '2026-12-01T09:00:00.000Z' : null,
    attachments: index === 1 ? [{ id: 'a1', name: 'Link', url: 'https://example.com/' }] : [],
  }));
  return {
    name: 'Imported',
    desc: '',
    lists: [0, 1, 2].map((at) => ({ id: `list${at}`, name: `List ${at}`, pos: at, closed: at === 2 })),
    labels: [{ id: 'label0', name: 'Urgent', color: 'red' }],
    members: emails.map((email, at) => ({ id: `member${at}`, fullName: `Person ${at}`, username: `p${at}`, email })),
    checklists: [
      { id: 'k1', idCard: 'card1', name: 'Steps', checkItems: [{ id: 'i1', name: 'Go', state: 'complete', pos: 1 }] },
    ],
    cards,
    actions: [
      {
        id: 'x1',
        type: 'commentCard',
        date: '2026-01-01T00:00:00.000Z',
        memberCreator: { id: 'm', fullName: 'Gone' },
        data: { text: 'Hello', card: { id: 'card1' } },
      },
    ],
  };
}

const post = (call: RouteCall) => callRoute(importRoute, { as: ana, params: { workspaceId }, ...call });
const imported = (body: Record<string, unknown> | null) =>
  (body as { result: { board: Board; report: ImportReport } }).result;

describe('POST /api/workspaces/{id}/imports', () => {
  it('[W16] brings everything that the file holds, or says why not', async () => {
    const { database } = baton.runtime;
    const file = makeExport();
    const { status, body } = await post({ body: file });
    expect(status).toBe(201);
    expect(body).toMatchObject({ events: [{ name: 'board.imported', seq: 1 }] });
    const { board, report } = imported(body);
    const here = await countWholeBoard(database, ana.userId, board.id);
    expect(here.cards).toBe(CARDS);
    expect(compareCounts(countExport(file), here, report).filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is seen at once by everybody in the workspace, counted', async () => {
    const before = await takeSnapshot(baton.runtime.database, workspaceStream(workspaceId));
    const { board } = imported((await post({ body: makeExport() })).body);
    await baton.settle();
    const { boards } = await readWorkspaceData(baton.runtime.database.prisma, workspaceId);
    expect(boards).toMatchObject([{ id: board.id, title: 'Imported', counts: { open: 1_500 } }]);
    await expectFoldToGiveNow(baton.runtime.database, before);
  });

  it('keeps the board as it came as the checkpoint from which its history folds', async () => {
    const { database } = baton.runtime;
    const { board } = imported((await post({ body: makeExport() })).body);
    const [checkpoint] = await database.prisma.checkpoint.findMany({ where: { stream: boardStream(board.id) } });
    const data = boardSnapshotSchema.parse(checkpoint?.data);
    const cardId = data.cards.find((card) => card.archivedAt === null)?.id ?? '';
    await succeed(baton.runtime, ana, moveCard, { cardId, listId: data.lists[1]?.id ?? '' });
    await expectFoldToGiveNow(database, { stream: boardStream(board.id), seq: checkpoint?.seq ?? 0, data });
  });

  it('makes people of the file those of the workspace who have proven their address, and keeps the others as names', async () => {
    const { database } = baton.runtime;
    const people = await Promise.all(
      ['Bo', 'Chi', 'Dev'].map((name) =>
        name === 'Dev' ? putPerson(database, name) : putMember(baton.runtime, workspaceId, 'member', name),
      ),
    );
    const accounts = await database.prisma.user.findMany({ where: { id: { in: people.map(({ userId }) => userId) } } });
    const [bo, dev] = [people[0]?.userId, people[2]?.userId];
    await database.prisma.user.updateMany({
      where: { id: { in: [bo ?? '', dev ?? ''] } },
      data: { emailVerifiedAt: new Date() },
    });
    const { board, report } = imported(
      (await post({ body: makeExport(accounts.map(({ email }) => email.toUpperCase())) })).body,
    );
    expect(report.people.filter(({ matched }) => matched)).toHaveLength(1);
    const { cards } = await readBoardData(database.prisma, board.id);
    expect(cards[0]?.assigneeIds).toEqual([bo]);
    expect(cards[0]?.assigneeNames).toHaveLength(2);
    await succeed(baton.runtime, ana, removeMember, { workspaceId, userId: bo ?? '' });
    await baton.settle();
    expect((await readBoardData(database.prisma, board.id)).cards[0]?.assigneeIds).toEqual([]);
  });

  it('is done once for a key', async () => {
    const call = { body: makeExport(), headers: { 'idempotency-key': uuid() } };
    const [first, again] = [await post(call), await post(call)];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await baton.runtime.database.prisma.board.count({ where: { workspaceId } })).toBe(1);
  });

  it('[W17] tells how far it is, line by line, and last what it would have answered', async () => {
    const lines = await postForLines(makeExport());
    const progress = lines.flatMap((line) => ('progress' in line ? [line.progress] : []));
    expect(progress[0]).toEqual({ stage: 'reading', done: 0, total: 0 });
    expect(progress.filter(({ stage }) => stage === 'saving').length).toBeGreaterThan(5);
    expect(progress.at(-1)?.done).toBe(progress.at(-1)?.total);
    expect(lines.at(-1)).toMatchObject({ status: 201, reply: { result: { board: { title: 'Imported' } } } });
  });

  it('tells a refusal as its last line', async () => {
    expect((await postForLines({ name: 'x' })).at(-1)).toMatchObject({
      status: 422,
      problem: { code: 'not_a_trello_export' },
    });
  });

  it.each([
    ['another thing than an export', { body: { hello: 1 } }, 422, 'not_a_trello_export'],
    ['a list', { body: [] }, 422, 'not_a_trello_export'],
    ['what is not JSON', { body: '{"name":' }, 400, 'malformed_json'],
    ['too large a file', { body: {}, headers: { 'content-length': String(65 * 1024 * 1024) } }, 413, 'too_large'],
  ])('[W16] refuses %s and keeps nothing of it', async (_what, call, status, code) => {
    expect(await post(call)).toMatchObject({ status, body: { code } });
    expect(await baton.runtime.database.prisma.board.count({ where: { workspaceId } })).toBe(0);
  });

  it('keeps nothing when it fails half-way', async () => {
    const { database } = baton.runtime;
    await database.prisma.$executeRaw`ALTER TABLE "Comment" ADD CONSTRAINT no_hello CHECK (body <> 'Hello') NOT VALID`;
    const before = await database.prisma.card.count();
    const { status } = await post({ body: makeExport() });
    await database.prisma.$executeRaw`ALTER TABLE "Comment" DROP CONSTRAINT no_hello`;
    expect(status).toBe(500);
    expect(await database.prisma.board.count({ where: { workspaceId } })).toBe(0);
    expect(await database.prisma.card.count()).toBe(before);
  });

  it.each([
    ['viewer', 403],
    ['stranger', 404],
    ['nobody', 401],
  ])('[W12] is not for a %s', async (who, status) => {
    const stranger = await putPerson(baton.runtime.database, 'Eve');
    const viewer = await putMember(baton.runtime, workspaceId, 'viewer', 'Vic');
    const as = { viewer, stranger, nobody: undefined }[who];
    const call = { params: { workspaceId }, body: makeExport(), ...(as && { as }) };
    expect((await callRoute(importRoute, call)).status).toBe(status);
  });
});

async function postForLines(body: unknown): Promise<ImportLine[]> {
  let text = '';
  const reading: typeof importRoute = async (request, context) => {
    const response = await importRoute(request, context);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    text = await response.text();
    return new Response(null, { status: response.status });
  };
  await callRoute(reading, { as: ana, params: { workspaceId }, body, headers: { accept: 'application/x-ndjson' } });
  return text
    .trim()
    .split('\n')
    .map((line) => importLineSchema.parse(JSON.parse(line)));
}
