import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { CardsChange } from '@/lib/protocol/commands/bulk-commands';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Board, CardTile, Cover, Label, Member } from '@/lib/protocol/things';
import type { Core } from '../core/core';
import type { CommandReceipt, TextEdit } from './command-receipt';
import { giveIntent } from './give-intent';

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

export interface TransferDestination {
  readonly toBoardId: Id;
  readonly listId: Id;
  readonly at: 'top' | 'bottom';
}

export type CardChanges = Partial<
  Pick<CardTile, 'title' | 'startAt' | 'dueAt' | 'dueDone'> & {
    description: string;
    reminderMinutes: number | null;
    cover: Cover | null;
  }
>;
export type BoardChanges = Partial<Pick<Board, 'title' | 'description' | 'color' | 'background' | 'visibility'>>;

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
  /** Null takes the limit away. */
  setListLimit(listId: Id, wipLimit: number | null): CommandReceipt;
  /** Neither neighbour means "at the end". */
  moveList(listId: Id, placement: Placement): CommandReceipt;
  /** The copy stands right of its original, with copies of these cards; all of the list's where none are named. */
  copyList(listId: Id, title: string, cardIds?: readonly Id[]): CommandReceipt;
  archiveList(listId: Id): CommandReceipt;
  restoreList(listId: Id): CommandReceipt;
  deleteList(listId: Id): CommandReceipt;

  createCard(card: NewCard): CommandReceipt;
  updateCard(cardId: Id, changes: CardChanges, edit?: TextEdit): CommandReceipt;
  moveCard(cardId: Id, to: Placement & { readonly listId: Id }): CommandReceipt;
  /** The copy stands below its original; the receipt has its id. */
  copyCard(cardId: Id): CommandReceipt;
  archiveCard(cardId: Id): CommandReceipt;
  restoreCard(cardId: Id): CommandReceipt;
  deleteCard(cardId: Id): CommandReceipt;
  addLabel(cardId: Id, labelId: Id): CommandReceipt;
  removeLabel(cardId: Id, labelId: Id): CommandReceipt;
  addAssignee(cardId: Id, userId: Id): CommandReceipt;
  removeAssignee(cardId: Id, userId: Id): CommandReceipt;

  /** At most `MAX_CARDS_AT_ONCE`, in the order in which a move puts them side by side. One event, one step of undo. */
  changeCards(cardIds: readonly Id[], change: CardsChange): CommandReceipt;

  /** To a list of another board; here they are gone at once. The receipt's result says what could not go along. */
  transferCards(cardIds: readonly Id[], to: TransferDestination): CommandReceipt;

  createLabel(label: Omit<Label, 'id'>): CommandReceipt;
  updateLabel(labelId: Id, changes: Partial<Omit<Label, 'id'>>): CommandReceipt;
  deleteLabel(labelId: Id): CommandReceipt;
  /** A role on the board itself, for somebody of the workspace or a guest who is here. */
  setBoardMember(person: Omit<Member, 'role'>, role: Role): CommandReceipt;
  /** With one's own id: leaves the board. `remains` is the role that the workspace leaves them. */
  removeBoardMember(userId: Id, remains: Role | null): CommandReceipt;
}

/** The commands of one board. */
export function createBoardCommands(core: Core, boardId: Id): BoardCommands {
  const { newId } = core.options;
  const give = (draft: Intent, edit?: TextEdit) => giveIntent(core, draft, edit);
  return {
    updateBoard: (changes, edit) => give({ kind: 'updateBoard', boardId, ...changes }, edit),
    archiveBoard: () => give({ kind: 'archiveBoard', boardId }),
    restoreBoard: () => give({ kind: 'restoreBoard', boardId }),
    deleteBoard: () => give({ kind: 'deleteBoard', boardId }),
    star: () => give({ kind: 'addStar', boardId }),
    unstar: () => give({ kind: 'removeStar', boardId }),

    createList: (list) => give({ kind: 'createList', boardId, id: newId(), ...list }),
    renameList: (listId, title) => give({ kind: 'renameList', boardId, listId, title }),
    setListLimit: (listId, wipLimit) => give({ kind: 'setListLimit', boardId, listId, wipLimit }),
    moveList: (listId, { afterId, beforeId }) => give({ kind: 'moveList', boardId, listId, afterId, beforeId }),
    copyList: (listId, title, cardIds) =>
      give({
        ...{ kind: 'copyList', boardId, listId, id: newId(), title },
        cards: cardIds?.map((cardId) => ({ cardId, id: newId() })),
      }),
    archiveList: (listId) => give({ kind: 'archiveList', boardId, listId }),
    restoreList: (listId) => give({ kind: 'restoreList', boardId, listId }),
    deleteList: (listId) => give({ kind: 'deleteList', boardId, listId }),

    createCard: ({ labelIds = [], assigneeIds = [], ...card }) =>
      give({
        kind: 'createCard',
        boardId,
        id: newId(),
        ...card,
        labelIds: [...labelIds],
        assigneeIds: [...assigneeIds],
      }),
    updateCard: (cardId, changes, edit) => give({ kind: 'updateCard', boardId, cardId, ...changes }, edit),
    moveCard: (cardId, { listId, afterId, beforeId }) =>
      give({ kind: 'moveCard', boardId, cardId, listId, afterId, beforeId }),
    copyCard: (cardId) => give({ kind: 'copyCard', boardId, cardId, id: newId() }),
    archiveCard: (cardId) => give({ kind: 'archiveCard', boardId, cardId }),
    restoreCard: (cardId) => give({ kind: 'restoreCard', boardId, cardId }),
    deleteCard: (cardId) => give({ kind: 'deleteCard', boardId, cardId }),
    addLabel: (cardId, labelId) => give({ kind: 'addLabel', boardId, cardId, labelId }),
    removeLabel: (cardId, labelId) => give({ kind: 'removeLabel', boardId, cardId, labelId }),
    addAssignee: (cardId, userId) => give({ kind: 'addAssignee', boardId, cardId, userId }),
    removeAssignee: (cardId, userId) => give({ kind: 'removeAssignee', boardId, cardId, userId }),

    changeCards: (cardIds, change) => give({ kind: 'changeCards', boardId, cardIds: [...cardIds], change }),

    transferCards: (cardIds, to) => give({ kind: 'transferCards', boardId, cardIds: [...cardIds], ...to }),

    createLabel: (label) => give({ kind: 'createLabel', boardId, id: newId(), ...label }),
    updateLabel: (labelId, changes) => give({ kind: 'updateLabel', boardId, labelId, ...changes }),
    deleteLabel: (labelId) => give({ kind: 'deleteLabel', boardId, labelId }),
    setBoardMember: ({ userId, name, color }, role) =>
      give({ kind: 'setBoardMember', boardId, userId, role, person: { name, color } }),
    removeBoardMember: (userId, remains) => give({ kind: 'removeBoardMember', boardId, userId, remains }),
  };
}
