import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Board, CardTile, Label } from '@/lib/protocol/things';
import type { CommandReceipt, TextEdit } from './command-receipt';

export interface NewList extends Placement {
  readonly title: string;
}

export interface NewCard extends Placement {
  readonly listId: Id;
  readonly title: string;
  readonly description?: string;
  readonly startAt?: string | null;
  readonly dueAt?: string | null;
  readonly labelIds?: readonly Id[];
  readonly assigneeIds?: readonly Id[];
}

export type CardChanges = Partial<Pick<CardTile, 'title' | 'startAt' | 'dueAt' | 'dueDone'> & { description: string }>;
export type BoardChanges = Partial<Pick<Board, 'title' | 'description' | 'color' | 'visibility'>>;

/** Everything that a person does on a board. Each is drawn at once, kept until it is confirmed, and sent in order. */
export interface BoardCommands {
  updateBoard(changes: BoardChanges, edit?: TextEdit): CommandReceipt;
  archiveBoard(): CommandReceipt;
  restoreBoard(): CommandReceipt;
  deleteBoard(): CommandReceipt;
  star(): CommandReceipt;
  unstar(): CommandReceipt;

  createList(list: NewList): CommandReceipt;
  renameList(listId: Id, title: string): CommandReceipt;
  /** Neither neighbour means "at the end". */
  moveList(listId: Id, placement: Placement): CommandReceipt;
  archiveList(listId: Id): CommandReceipt;
  restoreList(listId: Id): CommandReceipt;
  deleteList(listId: Id): CommandReceipt;

  createCard(card: NewCard): CommandReceipt;
  updateCard(cardId: Id, changes: CardChanges, edit?: TextEdit): CommandReceipt;
  moveCard(cardId: Id, to: Placement & { readonly listId: Id }): CommandReceipt;
  archiveCard(cardId: Id): CommandReceipt;
  restoreCard(cardId: Id): CommandReceipt;
  deleteCard(cardId: Id): CommandReceipt;
  addLabel(cardId: Id, labelId: Id): CommandReceipt;
  removeLabel(cardId: Id, labelId: Id): CommandReceipt;
  addAssignee(cardId: Id, userId: Id): CommandReceipt;
  removeAssignee(cardId: Id, userId: Id): CommandReceipt;

  createLabel(label: Omit<Label, 'id'>): CommandReceipt;
  updateLabel(labelId: Id, changes: Partial<Omit<Label, 'id'>>): CommandReceipt;
  deleteLabel(labelId: Id): CommandReceipt;
}
