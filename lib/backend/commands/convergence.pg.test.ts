import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEventsAfter } from '@/lib/backend/db/event-row';
import { setRuntime } from '@/lib/backend/get-runtime';
import { readBoardData } from '@/lib/backend/queries/board-data';
import { comparePlaced } from '@/lib/domain/placed';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { type Baton, makeBoardWithList, makeCard, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import {
  boardStream,
  cardStream,
  expectFoldToGiveNow,
  takeSnapshot,
  userStream,
  workspaceStream,
} from '@/lib/testing/fold';
import { putPerson } from '@/lib/testing/people';
import { type Dice, giveRandomCommand, type Stage } from '@/lib/testing/random-commands';
import { run, succeed } from '@/lib/testing/run-command';
import { createWorkspace } from './create-workspace';
import type { Caller } from './kernel/command';
import { moveCard } from './move-card';

let baton: Baton;
beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

/** A workspace of five, and somebody who is nobody to it. */
async function setStage(): Promise<Stage> {
  const { runtime } = baton;
  const people = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => putPerson(runtime.database, `P${index}`)));
  const [owner, ...others] = people as [Caller, ...Caller[]];
  const workspaceId = uuid();
  await succeed(runtime, owner, createWorkspace, { id: workspaceId, name: 'Team' });
  const roles = ['owner', 'admin', 'member', 'member'];
  const memberships = others
    .slice(0, 4)
    .map(({ userId }, index) => ({ workspaceId, userId, role: roles[index] ?? 'member' }));
  await runtime.database.prisma.membership.createMany({ data: memberships });
  const { boardId, listId } = await makeBoardWithList(runtime, owner, workspaceId);
  for (let count = 0; count < 3; count += 1) await makeCard(runtime, owner, boardId, listId);
  await baton.settle();
  return { runtime, workspaceId, boardId, people };
}

const dice = fc.record({ kind: fc.nat(), who: fc.nat(5), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) });
const AT_ONCE = 4;

describe('[S4] whatever people do, the events folded over an earlier snapshot give the later one', () => {
  it('on all four kinds of stream, some commands at the same time', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(dice, { minLength: 40, maxLength: 80 }), async (commands) => {
        const stage = await setStage();
        const { runtime, workspaceId, boardId, people } = stage;
        const { cards } = await readBoardData(runtime.database.prisma, boardId);
        const streams = [
          workspaceStream(workspaceId),
          boardStream(boardId),
          ...cards.map(({ id }) => cardStream(id)),
          ...people.map(({ userId }) => userStream(userId)),
        ];
        const before = await Promise.all(streams.map((stream) => takeSnapshot(runtime.database, stream)));
        const statuses = await playInParts(stage, commands);
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
        await baton.settle();
        await baton.count(workspaceId);
        await baton.settle();
        for (const snapshot of before) await expectFoldStillThere(snapshot);
      }),
      { numRuns: 12 },
    );
  });
});

async function playInParts(stage: Stage, commands: readonly Dice[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let from = 0; from < commands.length; from += AT_ONCE) {
    const part = commands.slice(from, from + AT_ONCE);
    statuses.push(...(await Promise.all(part.map((one) => giveRandomCommand(stage, one)))));
  }
  return statuses;
}

/** A card that was deleted meanwhile has no snapshot any more. */
async function expectFoldStillThere(snapshot: Awaited<ReturnType<typeof takeSnapshot>>): Promise<void> {
  const { prisma } = baton.runtime.database;
  const [kind, id = ''] = snapshot.stream.split(':');
  if (kind === 'card' && !(await prisma.card.findUnique({ where: { id } }))) return;
  await expectFoldToGiveNow(baton.runtime.database, snapshot);
}

describe('16 people at once', () => {
  it('[E1] write 800 cards on one board by HTTP: positions 1..n without a hole', { timeout: 120_000 }, async () => {
    const { runtime, boardId, people } = await setStage();
    const owner = people[0] as Caller;
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const { lists } = await readBoardData(runtime.database.prisma, boardId);
    const listId = lists[0]?.id ?? '';
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let count = 0; count < 50; count += 1) {
        const body = { listId, title: `${writer}.${count}` };
        const { status } = await callApi('POST', `/api/boards/${boardId}/cards`, { as: owner, body });
        expect(status).toBe(201);
      }
    });
    await Promise.all(writers);
    const events = await readEventsAfter(runtime.database.prisma, 'test', before.stream, before.seq, 1_000);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 800 }, (_, index) => before.seq + 1 + index));
    const numbers = events.map(({ data }) => data['number']);
    expect(numbers).toEqual(Array.from({ length: 800 }, (_, index) => 4 + index));
    await expectFoldToGiveNow(runtime.database, before);
  });

  it('[W9] move cards of one list 1,600 times: no error, no tie, every old value exact', {
    timeout: 120_000,
  }, async () => {
    const { runtime, boardId, people } = await setStage();
    const owner = people[0] as Caller;
    const { lists } = await readBoardData(runtime.database.prisma, boardId);
    const listId = lists[0]?.id ?? '';
    const cardIds: string[] = [];
    for (let count = 0; count < 30; count += 1) cardIds.push(await makeCard(runtime, owner, boardId, listId));
    const before = await takeSnapshot(runtime.database, boardStream(boardId));
    const movers = Array.from({ length: 16 }, async (_, mover) => {
      for (let count = 0; count < 100; count += 1) {
        const at = (step: number) => cardIds[(mover * 7 + count * step) % cardIds.length] ?? '';
        const [cardId, afterId] = [at(3), at(11)];
        const { status } = await run(runtime, owner, moveCard, { cardId, listId, afterId });
        expect(status).toBe(200);
      }
    });
    await Promise.all(movers);
    const events = await readEventsAfter(runtime.database.prisma, 'test', before.stream, before.seq, 2_000);
    expect(events).toHaveLength(1_600);
    expectOldValuesToBeExact(before, events);
    const { cards } = await readBoardData(runtime.database.prisma, boardId);
    expect(new Set(cards.map(({ position }) => position)).size).toBe(cards.length);
    expect([...cards].sort(comparePlaced)).toEqual(cards);
    await expectFoldToGiveNow(runtime.database, before);
  });
});

/** What undo would restore is, for each move, exactly where the card stood before it. */
function expectOldValuesToBeExact(
  before: { data: unknown },
  events: readonly (Envelope & { inverse: unknown })[],
): void {
  const { cards } = before.data as { cards: { id: string; listId: string; position: string }[] };
  const places = new Map<unknown, object>(cards.map(({ id, listId, position }) => [id, { listId, position }]));
  for (const { data, inverse } of events) {
    expect(inverse).toEqual(places.get(data['cardId']));
    places.set(data['cardId'], { listId: data['listId'], position: data['position'] });
  }
}
