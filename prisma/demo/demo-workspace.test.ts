import { describe, expect, it } from 'vitest';
import { describeDueDate } from '@/lib/domain/dates/describe-date';
import { longTextSchema, titleSchema } from '@/lib/protocol/primitives';
import {
  attachmentSchema,
  boardSchema,
  cardTileSchema,
  checklistItemSchema,
  commentSchema,
  labelSchema,
  listSchema,
} from '@/lib/protocol/things';
import { idsInOrder } from '@/lib/testing/ids-in-order';
import { DEMO_NAMES, type DemoBoard } from './demo-board';
import { demoWorkspacePlan } from './demo-workspace';
import { planDemoBoard } from './plan-demo-board';

const NOW = '2026-11-24T09:20:00.000Z';

const makePlanning = (now = NOW) => {
  const newId = idsInOrder();
  const person = (name: string) => ({ userId: newId(), name });
  return { now, newId, people: { ana: person('Ana'), bo: person('Bo'), chi: person('Chi'), dev: person('Dev') } };
};

const { workspace, members, boards } = demoWorkspacePlan(makePlanning());
const all = boards.flatMap((plan) => plan.cards);

describe('the demo workspace', () => {
  it('has a busy board, a small one and a nearly empty one', () => {
    expect(boards.map(({ board, lists, cards }) => [board.title, lists.length, cards.length])).toEqual([
      ['Wayfold 2.0', 6, 45],
      ['Retreat in Bohinj', 3, 7],
      ['New website', 3, 2],
    ]);
  });

  it('keeps the bounds of the protocol', () => {
    for (const plan of boards) {
      boardSchema.parse({ ...plan.board, workspaceId: workspace.id, version: 1 });
      for (const list of plan.lists) listSchema.parse(list);
      for (const label of plan.labels) labelSchema.parse(label);
      for (const card of plan.cards) cardTileSchema.parse(card);
      for (const item of plan.items) checklistItemSchema.parse(item);
      for (const comment of plan.comments) commentSchema.parse(comment);
      for (const attachment of plan.attachments) attachmentSchema.parse(attachment);
      for (const { title, description } of [plan.board, ...plan.cards]) {
        expect(titleSchema.parse(title)).toBe(title);
        longTextSchema.parse(description);
      }
    }
  });

  it('uses every id once and hangs together', () => {
    const things = boards.flatMap((plan) => [
      plan.board,
      ...plan.lists,
      ...plan.labels,
      ...plan.cards,
      ...plan.checklists,
      ...plan.items,
      ...plan.comments,
      ...plan.attachments,
    ]);
    const ids = [workspace.id, ...things.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const plan of boards) {
      const numbers = plan.cards.map(({ number }) => number).sort((left, right) => left - right);
      expect(numbers).toEqual(plan.cards.map((_, index) => index + 1));
      expect(plan.board.lastCardNumber).toBe(plan.cards.length);
      for (const card of plan.cards) {
        expect(plan.lists.some(({ id }) => id === card.listId)).toBe(true);
        expect(card.commentCount).toBe(plan.comments.filter(({ cardId }) => cardId === card.id).length);
        for (const id of card.assigneeIds) expect(members.some(({ userId }) => userId === id)).toBe(true);
      }
    }
  });

  it('is of the past, each comment later than its card and than the comment before it', () => {
    for (const { board, cards, comments } of boards) {
      for (const card of cards) {
        const own = comments.filter(({ cardId }) => cardId === card.id).map(({ createdAt }) => createdAt);
        const times = [board.createdAt, card.createdAt, ...own, NOW];
        expect(times).toEqual([...times].sort());
      }
    }
    expect(workspace.createdAt <= (boards[0]?.board.createdAt ?? '')).toBe(true);
  });

  it.each(['2026-11-24T00:00:00.000Z', NOW, '2026-11-24T23:59:00.000Z'])(
    'has late, near and far dates at %s',
    (now) => {
      const cards = demoWorkspacePlan(makePlanning(now)).boards.flatMap((plan) => plan.cards);
      const tones = cards.flatMap(({ dueAt, dueDone }) =>
        dueAt ? describeDueDate(dueAt, now, { locale: 'en-GB', timeZone: 'UTC', done: dueDone }).tone : [],
      );
      for (const tone of ['overdue', 'soon', 'none', 'done'])
        expect(tones.filter((one) => one === tone).length).toBeGreaterThan(1);
    },
  );

  it('gives all four something to do and to say, and names people by their names', () => {
    const said = boards.flatMap(({ comments }) => comments);
    for (const { userId } of members) {
      expect(all.filter(({ assigneeIds }) => assigneeIds.includes(userId)).length).toBeGreaterThan(4);
      expect(said.filter(({ authorId }) => authorId === userId).length).toBeGreaterThan(4);
    }
    expect(said.filter(({ body }) => /@(Ana|Bo|Chi|Dev)\b/.test(body)).length).toBeGreaterThan(3);
    for (const { body } of said) for (const name of DEMO_NAMES) expect(body).not.toContain(`@${name}`);
  });

  it('is the same every time', () => {
    expect(demoWorkspacePlan(makePlanning())).toEqual(demoWorkspacePlan(makePlanning()));
  });
});

describe('planDemoBoard', () => {
  it('refuses a label that the board does not have', () => {
    const card = { title: 'Card', by: 'ana', daysOld: 1, labels: ['gone'] } as const;
    const content: DemoBoard = {
      title: 'B',
      description: '',
      color: 'red',
      labels: [],
      lists: [{ title: 'L', cards: [card] }],
    };
    expect(() => planDemoBoard(content, makePlanning())).toThrow('no label "gone"');
  });
});
