import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findLinkCandidates } from '@/lib/backend/queries/link-candidates';
import { readLinkedCards } from '@/lib/backend/queries/linked-cards';
import { type Baton, makeBoardWithList, makeCard, putMember, startBaton } from '@/lib/testing/baton';
import { boardStream, cardStream, expectFoldToGiveNow, takeSnapshot } from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { outcomeOf, succeed } from '@/lib/testing/run-command';
import { archiveCard } from './archive-card';
import { archiveList } from './archive-list';
import { createList } from './create-list';
import { createWorkspace } from './create-workspace';
import { deleteCard } from './delete-card';
import { deleteList } from './delete-list';
import type { Caller } from './kernel/command';
import { linkCards, unlinkCards } from './link-cards';
import { restoreCard } from './restore-card';
import { updateBoard } from './update-board';
import { updateCard } from './update-card';

let baton: Baton;
let ana: Caller;
let bo: Caller;
let workspaceId: string;
let here: { boardId: string; listId: string };
let there: { boardId: string; listId: string };
let blocked: string;
let blocker: string;

beforeAll(async () => {
  baton = await startBaton();
});
afterAll(() => baton.close());
beforeEach(async () => {
  const { runtime } = baton;
  ana = await putPerson(runtime.database, 'Ana');
  workspaceId = uuid();
  await succeed(runtime, ana, createWorkspace, { id: workspaceId, name: 'Team' });
  bo = await putMember(runtime, workspaceId, 'member', 'Bo');
  here = await makeBoardWithList(runtime, ana, workspaceId);
  there = await makeBoardWithList(runtime, ana, workspaceId);
  blocked = await makeCard(runtime, ana, here.boardId, here.listId);
  blocker = await makeCard(runtime, ana, there.boardId, there.listId);
});

const blockersOf = async (id: string) =>
  (await baton.runtime.database.prisma.card.findUniqueOrThrow({ where: { id } })).openBlockers;
const linked = (person: Caller, cardId: string) =>
  readLinkedCards(baton.runtime.database.prisma, person.userId, cardId);

it('[S4][W28] both cards show the link, and the tile what is still open of what blocks it', async () => {
  const { runtime } = baton;
  const streams = [boardStream(here.boardId), boardStream(there.boardId), cardStream(blocked), cardStream(blocker)];
  const before = await Promise.all(streams.map((stream) => takeSnapshot(runtime.database, stream)));
  await succeed(runtime, ana, linkCards, { cardId: blocked, otherId: blocker, relation: 'isBlockedBy' });
  await baton.settle();
  expect(await blockersOf(blocked)).toBe(1);
  expect(await linked(bo, blocker)).toMatchObject([{ id: blocked, relation: 'blocks', card: { id: blocked } }]);
  await succeed(runtime, ana, updateCard, { cardId: blocker, dueDone: true, expectedVersion: null });
  await baton.settle();
  expect(await blockersOf(blocked)).toBe(0);
  await succeed(runtime, ana, updateCard, { cardId: blocker, dueDone: false, expectedVersion: null });
  await succeed(runtime, ana, archiveCard, { cardId: blocker });
  await baton.settle();
  expect(await blockersOf(blocked)).toBe(0);
  await succeed(runtime, ana, restoreCard, { cardId: blocker });
  await baton.settle();
  expect(await blockersOf(blocked)).toBe(1);
  await succeed(runtime, ana, linkCards, { cardId: blocked, otherId: blocker, relation: 'relatesTo' });
  await baton.settle();
  expect(await blockersOf(blocked)).toBe(0);
  await succeed(runtime, bo, unlinkCards, { cardId: blocker, otherId: blocked });
  await baton.settle();
  expect([await linked(ana, blocked), await linked(ana, blocker)]).toEqual([[], []]);
  for (const snapshot of before) await expectFoldToGiveNow(runtime.database, snapshot);
});

it('deletion of a card or of its list takes its links with it, on the streams of the others', async () => {
  const { runtime } = baton;
  const second = await makeCard(runtime, ana, there.boardId, there.listId);
  const listId = uuid();
  await succeed(runtime, ana, createList, { id: listId, boardId: there.boardId, title: 'Going' });
  const third = await makeCard(runtime, ana, there.boardId, listId);
  const fourth = await makeCard(runtime, ana, there.boardId, listId);
  for (const otherId of [blocker, second, third, fourth]) {
    await succeed(runtime, ana, linkCards, { cardId: blocked, otherId, relation: 'isBlockedBy' });
  }
  await baton.settle();
  const before = await takeSnapshot(runtime.database, cardStream(blocked));
  expect(await blockersOf(blocked)).toBe(4);
  await succeed(runtime, ana, archiveCard, { cardId: blocker });
  await succeed(runtime, ana, deleteCard, { cardId: blocker });
  await succeed(runtime, ana, archiveList, { listId });
  await succeed(runtime, ana, deleteList, { listId });
  await baton.settle();
  expect((await linked(ana, blocked)).map(({ id }) => id)).toEqual([second]);
  expect(await blockersOf(blocked)).toBe(1);
  await expectFoldToGiveNow(runtime.database, before);
});

it('tells nothing of a card that one may not see, neither in events nor when asked', async () => {
  const { runtime } = baton;
  await succeed(runtime, ana, updateCard, { cardId: blocker, title: 'Secret plan', expectedVersion: null });
  await succeed(runtime, ana, linkCards, { cardId: blocked, otherId: blocker, relation: 'isBlockedBy' });
  await succeed(runtime, ana, updateBoard, { boardId: there.boardId, visibility: 'private', expectedVersion: null });
  await baton.settle();
  expect(await linked(ana, blocked)).toMatchObject([{ card: { title: 'Secret plan' } }]);
  expect(await linked(bo, blocked)).toEqual([{ id: blocker, relation: 'isBlockedBy', card: null }]);
  const events = await runtime.database.prisma.event.findMany({
    where: { stream: { in: [cardStream(blocked), boardStream(here.boardId)] } },
  });
  expect(events.map(({ name }) => name)).toContain('card.linked');
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('Secret');
  const { prisma } = runtime.database;
  expect(await findLinkCandidates(prisma, bo.userId, blocked, 'secret')).toEqual([]);
  const own = await makeCard(runtime, bo, here.boardId, here.listId);
  expect(await outcomeOf(runtime, bo, linkCards, { cardId: own, otherId: blocker, relation: 'blocks' })).toBe(
    'not_found',
  );
  await succeed(runtime, bo, unlinkCards, { cardId: blocked, otherId: blocker });
});

it('is made by whoever may change both, within a workspace', async () => {
  const { runtime } = baton;
  const other = await makeBoardWithList(runtime, ana, await otherWorkspace());
  const stranger = await makeCard(runtime, ana, other.boardId, other.listId);
  const link = (person: Caller, otherId: string) =>
    outcomeOf(runtime, person, linkCards, { cardId: blocked, otherId, relation: 'relatesTo' as const });
  expect(await link(ana, stranger)).toBe('invalid_input');
  expect(await link(bo, stranger)).toBe('not_found');
  expect(await link(ana, uuid())).toBe('not_found');
  expect(await link(ana, blocked)).toBe('invalid_input');
  const viewer = await putMember(runtime, workspaceId, 'viewer', 'Vic');
  expect(await link(viewer, blocker)).toBe('forbidden');
  const found = await findLinkCandidates(runtime.database.prisma, ana.userId, blocked, '#1');
  expect(found.map(({ id }) => id)).toEqual([blocker]);
});

async function otherWorkspace(): Promise<string> {
  const id = uuid();
  await succeed(baton.runtime, ana, createWorkspace, { id, name: 'Other' });
  return id;
}
