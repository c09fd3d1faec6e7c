import type { Id } from '@/lib/protocol/primitives';
import type { CardSnapshot } from '@/lib/protocol/snapshots';
import type { Attachment, CardBody, CardLink, ChecklistItem, Comment } from '@/lib/protocol/things';
import { type ById, toById } from '../by-id';
import { comparePlaced, type Placed } from '../placed';

export interface ChecklistState extends Placed {
  readonly title: string;
  readonly items: ById<ChecklistItem>;
}

/** An open card's body as the reducer folds it. */
export interface CardState {
  readonly card: CardBody;
  readonly checklists: ById<ChecklistState>;
  readonly attachments: ById<Attachment>;
  readonly comments: ById<Comment>;
  /** Up to which moment each person has read the comments, by their id. */
  readonly seen: Readonly<Record<Id, string>>;
  /** By the other card's id. */
  readonly links: ById<CardLink>;
}

export function toCardState(snapshot: CardSnapshot): CardState {
  return {
    card: snapshot.card,
    checklists: toById(snapshot.checklists.map((checklist) => ({ ...checklist, items: toById(checklist.items) }))),
    attachments: toById(snapshot.attachments),
    comments: toById(snapshot.comments),
    seen: snapshot.seen,
    links: toById(snapshot.links),
  };
}

/** The snapshot that this state came from: checklists and items by place, attachments and comments by time, then id, links by id. */
export function toCardSnapshot(state: CardState): CardSnapshot {
  return {
    card: state.card,
    checklists: Object.values(state.checklists)
      .sort(comparePlaced)
      .map((checklist) => ({ ...checklist, items: Object.values(checklist.items).sort(comparePlaced) })),
    attachments: Object.values(state.attachments).sort(compareByTime),
    comments: Object.values(state.comments).sort(compareByTime),
    seen: state.seen,
    links: Object.values(state.links).sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

/** Oldest first; moments that are equal are ordered by id. */
export function compareByTime(
  left: { createdAt: string; id: string },
  right: { createdAt: string; id: string },
): number {
  if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** How far a card's checklists are, as its tile shows it. */
export function countItems(state: Pick<CardState, 'checklists'>): { checklistDone: number; checklistTotal: number } {
  const items = Object.values(state.checklists).flatMap((checklist) => Object.values(checklist.items));
  return { checklistDone: items.filter((item) => item.done).length, checklistTotal: items.length };
}
