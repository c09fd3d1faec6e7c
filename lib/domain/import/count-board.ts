import type { ImportCounts } from '@/lib/protocol/imports';
import type { BoardSnapshot, CardSnapshot } from '@/lib/protocol/snapshots';
import type { WholeBoard } from './import-plan';

/** What a plan would bring. `members` are not part of a plan and count 0. */
export function countPlan(plan: WholeBoard): ImportCounts {
  return {
    ...countListsAndCards(plan),
    labels: plan.labels.length,
    checklists: plan.checklists.length,
    checklistItems: plan.items.length,
    comments: plan.comments.length,
    attachments: plan.attachments.length,
    members: 0,
  };
}

/** What a board holds, counted from its snapshot and those of all its cards. Deleted comments are counted: they keep their place. */
export function countBoard(board: BoardSnapshot, cards: readonly CardSnapshot[]): ImportCounts {
  const checklists = cards.flatMap((card) => card.checklists);
  return {
    ...countListsAndCards(board),
    labels: board.labels.length,
    checklists: checklists.length,
    checklistItems: checklists.flatMap(({ items }) => items).length,
    comments: cards.flatMap(({ comments }) => comments).length,
    attachments: cards.flatMap(({ attachments }) => attachments).length,
    members: board.members.length,
  };
}

interface Archivable {
  readonly archivedAt: string | null;
}

function countListsAndCards({ lists, cards }: { lists: readonly Archivable[]; cards: readonly Archivable[] }) {
  return {
    lists: lists.length,
    archivedLists: lists.filter(isArchived).length,
    cards: cards.length,
    archivedCards: cards.filter(isArchived).length,
  };
}

function isArchived({ archivedAt }: Archivable): boolean {
  return archivedAt !== null;
}
