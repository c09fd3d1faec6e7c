import type { ImportReport } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import type {
  Attachment,
  Board,
  CardTile,
  Checklist,
  ChecklistItem,
  Comment,
  Label,
  List,
} from '@/lib/protocol/things';

/** A tile with what only its body shows. */
export interface PlannedCard extends CardTile {
  readonly description: string;
  readonly createdById: Id | null;
}

export type PlannedChecklist = Omit<Checklist, 'items'> & { readonly cardId: Id };
export type PlannedItem = ChecklistItem & { readonly checklistId: Id };
export type PlannedComment = Comment & { readonly cardId: Id };
export type PlannedAttachment = Attachment & { readonly cardId: Id };

/** What a board shows beside its cards' bodies, with every reference resolved to the plan's own ids. */
export interface PlannedBoardFields extends Omit<Board, 'workspaceId' | 'version'> {
  /** The highest card number given. */
  readonly lastCardNumber: number;
}

/**
 * A whole board, ready to be written in one transaction: rows in the order in which their references allow them, every
 * text within the protocol's bounds, no two siblings in one place, and the tiles' counts equal to the rows.
 */
export interface WholeBoard {
  readonly board: PlannedBoardFields;
  readonly lists: readonly List[];
  readonly labels: readonly Label[];
  readonly cards: readonly PlannedCard[];
  readonly checklists: readonly PlannedChecklist[];
  readonly items: readonly PlannedItem[];
  readonly comments: readonly PlannedComment[];
  readonly attachments: readonly PlannedAttachment[];
}

/** A board made of somebody else's export, and what the person who imports it is told. */
export interface ImportPlan extends WholeBoard {
  readonly report: ImportReport;
}
