import type { ItemChanges } from '@/lib/domain/card/plan-item-change';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { CardRelation, Reaction } from '@/lib/protocol/things';
import type { Core } from '../core/core';
import type { CommandReceipt, TextEdit } from './command-receipt';
import { confirmedState, drawnState } from './confirmed-state';
import { giveIntent, notHere, refusedReceipt } from './give-intent';

/** Everything that a person does inside an open card; its tile's commands are the board's. */
export interface CardCommands {
  createChecklist(checklist: Placement & { readonly title: string }): CommandReceipt;
  renameChecklist(checklistId: Id, title: string): CommandReceipt;
  moveChecklist(checklistId: Id, placement: Placement): CommandReceipt;
  deleteChecklist(checklistId: Id): CommandReceipt;

  createItem(checklistId: Id, item: Placement & { readonly text: string }): CommandReceipt;
  updateItem(itemId: Id, changes: ItemChanges): CommandReceipt;
  moveItem(itemId: Id, placement: Placement): CommandReceipt;
  deleteItem(itemId: Id): CommandReceipt;

  createComment(body: string): CommandReceipt;
  updateComment(commentId: Id, body: string, edit?: TextEdit): CommandReceipt;
  deleteComment(commentId: Id): CommandReceipt;
  addReaction(commentId: Id, reaction: Reaction): CommandReceipt;
  removeReaction(commentId: Id, reaction: Reaction): CommandReceipt;

  addLink(link: { readonly url: string; readonly name?: string }): CommandReceipt;
  removeAttachment(attachmentId: Id): CommandReceipt;

  linkCards(otherId: Id, relation: CardRelation): CommandReceipt;
  unlinkCards(otherId: Id): CommandReceipt;
}

/** The commands of one open card. */
export function createCardCommands(core: Core, cardId: Id): CardCommands {
  const { newId } = core.options;
  /** The board is the card's own; without the card there is nothing to be done to it. */
  function onCard(draft: (card: { boardId: Id; cardId: Id }) => Intent, edit?: TextEdit): CommandReceipt {
    const boardId = confirmedState(core, 'card', cardId)?.card.boardId;
    return boardId ? giveIntent(core, draft({ boardId, cardId }), edit) : refusedReceipt(core, cardId, notHere('card'));
  }

  function onItem(
    itemId: Id,
    draft: (item: { boardId: Id; cardId: Id; checklistId: Id; itemId: Id }) => Intent,
  ): CommandReceipt {
    const checklists = Object.values(drawnState(core, 'card', cardId)?.checklists ?? {});
    const checklist = checklists.find(({ items }) => itemId in items);
    if (!checklist) return refusedReceipt(core, itemId, notHere('item'));
    return onCard((card) => draft({ ...card, checklistId: checklist.id, itemId }));
  }

  return {
    createChecklist: (checklist) => onCard((card) => ({ kind: 'createChecklist', ...card, id: newId(), ...checklist })),
    renameChecklist: (checklistId, title) =>
      onCard((card) => ({ kind: 'renameChecklist', ...card, checklistId, title })),
    moveChecklist: (checklistId, { afterId, beforeId }) =>
      onCard((card) => ({ kind: 'moveChecklist', ...card, checklistId, afterId, beforeId })),
    deleteChecklist: (checklistId) => onCard((card) => ({ kind: 'deleteChecklist', ...card, checklistId })),

    createItem: (checklistId, item) =>
      onCard((card) => ({ kind: 'createItem', ...card, checklistId, id: newId(), ...item })),
    updateItem: (itemId, changes) => onItem(itemId, (item) => ({ kind: 'updateItem', ...item, ...changes })),
    moveItem: (itemId, { afterId, beforeId }) =>
      onItem(itemId, (item) => ({ kind: 'moveItem', ...item, afterId, beforeId })),
    deleteItem: (itemId) => onItem(itemId, (item) => ({ kind: 'deleteItem', ...item })),

    createComment: (body) => onCard((card) => ({ kind: 'createComment', ...card, id: newId(), body })),
    updateComment: (commentId, body, edit) =>
      onCard((card) => ({ kind: 'updateComment', ...card, commentId, body }), edit),
    deleteComment: (commentId) => onCard((card) => ({ kind: 'deleteComment', ...card, commentId })),

    addReaction: (commentId, reaction) => onCard((card) => ({ kind: 'addReaction', ...card, commentId, reaction })),
    removeReaction: (commentId, reaction) =>
      onCard((card) => ({ kind: 'removeReaction', ...card, commentId, reaction })),

    addLink: (link) => onCard((card) => ({ kind: 'addLink', ...card, id: newId(), ...link })),
    removeAttachment: (attachmentId) => onCard((card) => ({ kind: 'removeAttachment', ...card, attachmentId })),

    linkCards: (otherId, relation) => onCard((card) => ({ kind: 'linkCards', ...card, otherId, relation })),
    unlinkCards: (otherId) => onCard((card) => ({ kind: 'unlinkCards', ...card, otherId })),
  };
}
