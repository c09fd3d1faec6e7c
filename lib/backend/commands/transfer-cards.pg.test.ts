import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Runtime } from '@/lib/backend/create-runtime';
import { readCardData } from '@/lib/backend/queries/card-data';
import { findCardPlace } from '@/lib/backend/queries/find-card-place';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import { streamName } from '@/lib/protocol/streams';
import { boardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { type Office, type People, putOffice, putPeople } from '@/lib/testing/office';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/postgres';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { createTestRuntime } from '@/lib/testing/runtime';
import { addAssignee } from './add-assignee';
import { createBoard } from './create-board';
import { createCard } from './create-card';
import { createList } from './create-list';
import { transferCards } from './transfer-cards';
import { undoCommand } from './undo-command';

let database: TestDatabase;
let runtime: Runtime;
let people: People;
let office: Office;
let [toBoardId, listId] = ['', ''];

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = createTestRuntime(database.url);
  await runtime.whenReady();
  people = await putPeople(runtime.database);
});
afterAll(async () => {
  await runtime.close();
  await database.drop();
});
beforeEach(async () => {
  office = await putOffice(runtime.database, people);
  [toBoardId, listId] = [uuid(), uuid()];
  const { workspaceId } = office;
  await succeed(runtime, people.member, createBoard, {
    id: toBoardId,
    workspaceId,
    title: 'Secret',
    visibility: 'private',
  });
  await succeed(runtime, people.member, createList, { id: listId, boardId: toBoardId, title: 'There' });
});

const input = (cardIds = [office.cardId], at: 'top' | 'bottom' = 'bottom') => ({
  ...{ boardId: office.boardId, cardIds, toBoardId, listId, at },
});

async function board(boardId: string): Promise<BoardSnapshot> {
  return (await takeSnapshot(runtime.database, boardStream(boardId))).data as BoardSnapshot;
}

it('[E4] [S4] a card moves with all that is in it; both boards and its own stream hear of it in one transaction', async () => {
  await succeed(runtime, people.member, addAssignee, { cardId: office.cardId, userId: people.member.userId });
  const streams = [boardStream(office.boardId), boardStream(toBoardId), streamName('card', office.cardId)];
  const before = await Promise.all(streams.map((stream) => takeSnapshot(runtime.database, stream)));
  const { events, result } = await succeed(runtime, people.member, transferCards, input());
  expect(events.map(({ name }) => name)).toEqual(['cards.left', 'cards.arrived', 'card.updated']);
  for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);

  const [card] = (await board(toBoardId)).cards;
  expect(card).toMatchObject({
    id: office.cardId,
    listId,
    number: 1,
    assigneeIds: [people.member.userId],
    labelIds: [],
  });
  expect((await board(office.boardId)).cards.map(({ id }) => id)).not.toContain(office.cardId);
  expect((result['lost'] as { labels: string[] }).labels).toHaveLength(1);
  const body = await runtime.database.snapshot((tx) => readCardData(tx, office.cardId));
  expect(body.comments.length).toBeGreaterThan(0);
  expect(body.checklists).toHaveLength(1);
});

it('whoever may not see the other board learns nothing of it: no id in what the first board hears, no grant, no place', async () => {
  const { events } = await succeed(runtime, people.member, transferCards, input());
  const left = events.find(({ name }) => name === 'cards.left');
  expect(left?.data).toEqual({ cardIds: [office.cardId] });
  const marks = await runtime.database.prisma.outbox.findFirst({ orderBy: { id: 'desc' }, select: { marks: true } });
  expect(marks?.marks).toEqual([{ subject: `stream:card:${office.cardId}`, ttlMs: expect.any(Number) }]);
  expect(await findCardPlace(runtime.database, people.owner.userId, office.cardId)).toBeNull();
  const place = { workspaceId: office.workspaceId, boardId: toBoardId };
  expect(await findCardPlace(runtime.database, people.member.userId, office.cardId)).toEqual(place);
});

it('one must be able to write on both boards; of one that one may not see, one is not told', async () => {
  expect(await outcomeOf(runtime, people.owner, transferCards, input())).toBe('not_found');
  expect(await outcomeOf(runtime, people.viewer, transferCards, input())).toBe('forbidden');
  const data = { boardId: toBoardId, userId: people.other.userId, role: 'viewer' };
  await runtime.database.prisma.boardMember.create({ data });
  expect(await outcomeOf(runtime, people.other, transferCards, input())).toBe('forbidden');
  const here = { ...input(), toBoardId: office.boardId };
  expect(await outcomeOf(runtime, people.member, transferCards, here)).toBe('invalid_input');
});

it('people who may not see the card there leave it, and are counted', async () => {
  await succeed(runtime, people.member, addAssignee, { cardId: office.cardId, userId: people.owner.userId });
  const { result } = await succeed(runtime, people.member, transferCards, input());
  expect(result['lost']).toMatchObject({ people: 1 });
  expect((await board(toBoardId)).cards[0]?.assigneeIds).toEqual([]);
});

it('several stand at the top in the order in which they were named, and what cannot go is passed over', async () => {
  const [there, second] = [uuid(), uuid()];
  await succeed(runtime, people.member, createCard, { id: there, boardId: toBoardId, listId, title: 'There' });
  const { boardId, listId: here } = office;
  await succeed(runtime, people.member, createCard, { id: second, boardId, listId: here, title: 'Second' });
  const cardIds = [second, office.archivedCardId, office.cardId];
  const { result } = await succeed(runtime, people.member, transferCards, input(cardIds, 'top'));
  expect(result['skipped']).toEqual([{ cardId: office.archivedCardId, code: 'archived' }]);
  const { cards } = await board(toBoardId);
  expect(cards.map(({ id, number }) => [id, number])).toEqual([
    [second, 2],
    [office.cardId, 3],
    [there, 1],
  ]);
});

it('it is taken back by moving it again, not by undo', async () => {
  const { events } = await succeed(runtime, people.member, transferCards, input());
  const undoes = events[0]?.commandId ?? '';
  expect(await outcomeOf(runtime, people.member, undoCommand, { undoes })).toBe('not_undoable');
  const back = { boardId: toBoardId, cardIds: [office.cardId], toBoardId: office.boardId, listId: office.listId };
  await succeed(runtime, people.member, transferCards, { ...back, at: 'bottom' });
  expect((await board(office.boardId)).cards.map(({ id }) => id)).toContain(office.cardId);
});
