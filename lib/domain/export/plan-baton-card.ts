import type { ExportedCard } from '@/lib/protocol/board-export';
import type { Id } from '@/lib/protocol/primitives';
import { hasDescription } from '../board/plan-card-update';
import { MAX_ELEMENTS, sortedSet } from '../elements';
import type {
  PlannedAttachment,
  PlannedCard,
  PlannedChecklist,
  PlannedComment,
  PlannedItem,
} from '../import/import-plan';
import type { Tally } from '../import/tally';
import { replaced } from './replaced';

export interface BatonCardFacts {
  readonly newId: () => Id;
  readonly tally: Tally;
  /** Everybody in the file by id. */
  readonly names: ReadonlyMap<Id, string>;
  readonly members: ReadonlySet<Id>;
  readonly labelIds: ReadonlyMap<Id, Id>;
  readonly listId: Id;
  readonly number: number;
}

export interface BatonCardRows {
  readonly card: PlannedCard;
  readonly checklists: readonly PlannedChecklist[];
  readonly items: readonly PlannedItem[];
  readonly comments: readonly PlannedComment[];
  readonly attachments: readonly PlannedAttachment[];
}

/** A card of the file with everything in it, as rows of the new board. */
export function planBatonCard(exported: ExportedCard, facts: BatonCardFacts): BatonCardRows {
  const { newId, tally, names, members, listId, number } = facts;
  const { checklists, attachments, comments, description, ...tile } = exported;
  const id = newId();
  const labelIds = tile.labelIds.flatMap((labelId) => facts.labelIds.get(labelId) ?? []);
  tally.add('labels_unknown', tile.labelIds.length - labelIds.length);
  const people = tile.assigneeIds.filter((userId) => members.has(userId) || names.has(userId));
  tally.add('members_unknown', tile.assigneeIds.length - people.length);
  const lists = replaced(checklists).map((checklist) => ({ ...checklist, id: newId() }));
  const items = lists.flatMap((checklist) =>
    replaced(checklist.items).map((item) => {
      const assigneeId = item.assigneeId !== null && members.has(item.assigneeId) ? item.assigneeId : null;
      return { ...item, assigneeId, id: newId(), checklistId: checklist.id };
    }),
  );
  return {
    card: {
      ...tile,
      ...{ id, listId, number, description, createdById: null, version: 1 },
      cover: tile.cover?.kind === 'color' ? tile.cover : null,
      labelIds: sortedSet(labelIds).slice(0, MAX_ELEMENTS),
      assigneeIds: sortedSet(people.filter((userId) => members.has(userId))).slice(0, MAX_ELEMENTS),
      assigneeNames: namesOf(exported, facts),
      hasDescription: hasDescription(description),
      commentCount: comments.filter(({ deletedAt }) => deletedAt === null).length,
      attachmentCount: attachments.length,
      checklistDone: items.filter(({ done }) => done).length,
      checklistTotal: items.length,
    },
    checklists: lists.map(({ items: _items, ...checklist }) => ({ ...checklist, cardId: id })),
    items,
    comments: comments.map(({ authorId, authorName, ...comment }) => {
      const isHere = authorId !== null && members.has(authorId);
      const name = authorName ?? (authorId === null ? null : (names.get(authorId) ?? null));
      return {
        ...comment,
        id: newId(),
        cardId: id,
        version: 1,
        authorId: isHere ? authorId : null,
        authorName: isHere ? null : name,
      };
    }),
    attachments: attachments.map((attachment) => ({
      ...attachment,
      ...{ id: newId(), cardId: id, kind: 'link' as const, size: null, contentType: null, createdById: null },
    })),
  };
}

/** People without an account here keep their names on the card. */
function namesOf({ assigneeIds, assigneeNames }: ExportedCard, { members, names }: BatonCardFacts): string[] {
  const strangers = assigneeIds.flatMap((userId) => (members.has(userId) ? [] : (names.get(userId) ?? [])));
  return [...new Set([...assigneeNames, ...strangers])].slice(0, MAX_ELEMENTS);
}
