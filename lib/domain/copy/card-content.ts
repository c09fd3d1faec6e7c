import type { Id } from '@/lib/protocol/primitives';
import type { Attachment, CardTile, Checklist } from '@/lib/protocol/things';
import type { PlannedAttachment, PlannedCard, PlannedChecklist, PlannedItem } from '../import/import-plan';

/** All of a card that goes with a copy. Comments, stored files and the history stay with the original. */
export interface CardContent {
  readonly tile: CardTile;
  readonly description: string;
  readonly checklists: readonly Checklist[];
  /** Attachments that are links; a stored file belongs to one attachment alone. */
  readonly links: readonly Attachment[];
}

/** Cards with what is in them, ready to be written. */
export interface CopiedCards {
  readonly cards: readonly PlannedCard[];
  readonly checklists: readonly PlannedChecklist[];
  readonly items: readonly PlannedItem[];
  readonly attachments: readonly PlannedAttachment[];
}

/** Who copies, when, and how new ids are made. */
export interface Copying {
  readonly newId: () => Id;
  readonly now: string;
  readonly createdById: Id;
}

/** The rows of one copy; `tile` is the copy as its board shows it. */
export function planContentCopy(
  content: CardContent,
  tile: CardTile,
  { newId, now, createdById }: Copying,
): CopiedCards {
  const checklists = content.checklists.map((checklist) => ({ from: checklist, id: newId() }));
  return {
    cards: [{ ...tile, description: content.description, createdById }],
    checklists: checklists.map(({ from: { items: _items, ...checklist }, id }) => ({
      ...checklist,
      id,
      cardId: tile.id,
    })),
    items: checklists.flatMap(({ from, id: checklistId }) =>
      from.items.map((item) => ({ ...item, id: newId(), checklistId })),
    ),
    attachments: content.links.map((link) => ({ ...link, id: newId(), cardId: tile.id, createdAt: now, createdById })),
  };
}

/** The copies of many cards as one. */
export function joinCopies(copies: readonly CopiedCards[]): CopiedCards {
  return {
    cards: copies.flatMap(({ cards }) => cards),
    checklists: copies.flatMap(({ checklists }) => checklists),
    items: copies.flatMap(({ items }) => items),
    attachments: copies.flatMap(({ attachments }) => attachments),
  };
}
