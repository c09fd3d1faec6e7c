import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { makeTile } from '@/lib/testing/things';
import { planContentCopy } from './card-content';
import { planCardCopy } from './plan-card-copy';

const now = '2026-11-24T12:00:00.000Z';
const [listId, id] = [uuid(), uuid()];
const original = makeTile({
  listId,
  position: 'a0',
  labelIds: [uuid()],
  dueAt: '2026-12-01T00:00:00.000Z',
  commentCount: 3,
  attachmentCount: 4,
  openBlockers: 2,
  cover: { kind: 'attachment', attachmentId: uuid() },
  version: 7,
});
const facts = {
  ...{ id, tile: original, list: { id: listId, archivedAt: null }, number: 12, cardCount: 3, now },
  neighbourhood: { after: { self: original, next: { id: uuid(), position: 'a1' } }, before: null, last: null },
};

it('a copy has its own place, number and version, and leaves comments, files, links to cards and a picture of them behind', () => {
  const plan = planCardCopy({ ...facts, linkCount: 1 });
  const { id: _id, ...fields } = original;
  const counts = { commentCount: 0, attachmentCount: 1, openBlockers: 0 };
  const own = { cardId: id, number: 12, version: 1, createdAt: now, ...counts, cover: null };
  expect(plan).toEqual({
    ok: true,
    value: { name: 'card.created', data: { ...fields, ...own, position: expect.stringMatching(/^a0./) } },
  });
});

it('a colour goes with the copy', () => {
  const cover = { kind: 'color' as const, color: 'red' as const };
  expect(planCardCopy({ ...facts, tile: { ...original, cover } })).toMatchObject({ value: { data: { cover } } });
});

it('neither an archived card nor one in an archived list is copied, nor beyond what a board may have', () => {
  const code = (more: Partial<typeof facts>) => planCardCopy({ ...facts, ...more });
  expect(code({ tile: { ...original, archivedAt: now } })).toMatchObject({ code: 'archived' });
  expect(planCardCopy({ ...facts, list: { id: listId, archivedAt: now } })).toMatchObject({ code: 'archived' });
  expect(code({ cardCount: 20_000 })).toMatchObject({ code: 'limit_reached' });
});

it('what is in the card gets ids of its own', () => {
  const item = { id: uuid(), text: 'Step', done: true, position: 'a0', assigneeId: null, dueAt: now };
  const checklist = { id: uuid(), title: 'Steps', position: 'a0', items: [item] };
  const made: string[] = [];
  const newId = () => {
    const next = uuid();
    made.push(next);
    return next;
  };
  const copies = planContentCopy(
    { tile: original, description: 'Text', checklists: [checklist], links: [] },
    { ...original, id },
    { newId, now, createdById: uuid() },
  );
  expect(copies.checklists).toEqual([{ id: made[0], title: 'Steps', position: 'a0', cardId: id }]);
  expect(copies.items).toEqual([{ ...item, id: made[1], checklistId: made[0] }]);
});
