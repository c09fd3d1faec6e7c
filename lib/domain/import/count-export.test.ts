import { describe, expect, it } from 'vitest';
import type { CardSnapshot } from '@/lib/protocol/snapshots';
import smallExport from '@/lib/testing/fixtures/trello-small.json';
import { idsInOrder } from '@/lib/testing/ids-in-order';
import { makeBoard } from '@/lib/testing/things';
import { compareCounts } from './compare-counts';
import { countBoard, countPlan } from './count-board';
import { countExport } from './count-export';
import type { ImportPlan } from './import-plan';
import { planTrelloImport } from './plan-import';
import { parseTrelloExport } from './trello-export';

const parsed = parseTrelloExport(smallExport);
if (!parsed.ok) throw new Error(parsed.detail);
const plan = planTrelloImport(parsed.value, {
  newId: idsInOrder(),
  now: '2026-11-24T09:00:00.000Z',
  matchMember: () => null,
  visibility: 'workspace',
});

const cardSnapshotsOf = ({ cards, checklists, items, attachments, comments }: ImportPlan): CardSnapshot[] =>
  cards.map(({ id, description, version, createdAt, createdById }) => ({
    card: { id, boardId: plan.board.id, description, version, createdAt, createdById },
    checklists: checklists
      .filter(({ cardId }) => cardId === id)
      .map((checklist) => ({ ...checklist, items: items.filter((item) => item.checklistId === checklist.id) })),
    attachments: attachments.filter(({ cardId }) => cardId === id),
    comments: comments.filter(({ cardId }) => cardId === id),
    seen: {},
    links: [],
  }));

describe('counting', () => {
  it('counts what the file holds, dangling and damaged things too', () => {
    expect(countExport(smallExport)).toEqual({
      lists: 4,
      archivedLists: 1,
      cards: 12,
      archivedCards: 1,
      labels: 4,
      checklists: 3,
      checklistItems: 6,
      comments: 6,
      attachments: 3,
      members: 3,
    });
    expect(
      countExport({ lists: [null, 1], cards: [{ attachments: [null] }], checklists: [{ checkItems: [7] }] }),
    ).toMatchObject({ lists: 2, attachments: 1, checklistItems: 1 });
    expect(countExport(null)).toMatchObject({ lists: 0, cards: 0, labels: 0 });
  });

  it('counts a board by its snapshots as it counts the plan that made it', () => {
    const { lists, cards, labels } = plan;
    const board = { board: makeBoard(), lists: [...lists], cards: [...cards], labels: [...labels], members: [] };
    expect(countBoard(board, cardSnapshotsOf(plan))).toEqual(countPlan(plan));
  });
});

describe('comparing', () => {
  const inFile = countExport(smallExport);

  it('agrees where the report has a reason for every difference', () => {
    const comparisons = compareCounts(inFile, countPlan(plan), plan.report);
    expect(comparisons.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(
      comparisons.filter(({ explained }) => explained !== 0).map(({ kind, explained }) => [kind, explained]),
    ).toEqual([
      ['lists', 1],
      ['archivedLists', 1],
      ['checklists', -1],
      ['checklistItems', -2],
      ['comments', -1],
      ['attachments', -1],
    ]);
  });

  it('differs where something is lost, doubled or restored without a reason', () => {
    const differing = (loss: Partial<typeof inFile>) =>
      compareCounts(inFile, { ...countPlan(plan), ...loss }, plan.report)
        .filter(({ agrees }) => !agrees)
        .map(({ kind }) => kind);
    expect(differing({ comments: 4 })).toEqual(['comments']);
    expect(differing({ comments: 6 })).toEqual(['comments']);
    expect(differing({ archivedCards: 0, labels: 5 })).toEqual(['archivedCards', 'labels']);
  });

  it('does not take words of another version for a reason', () => {
    const report = { ...plan.report, notTaken: [{ code: 'toString', count: 9, what: '', why: '' }] };
    expect(compareCounts(inFile, countPlan(plan), report).some(({ agrees }) => !agrees)).toBe(true);
  });
});
