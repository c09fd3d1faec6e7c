import { assertNever } from '@/lib/domain/assert-never';
import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { WriteReply } from '@/lib/protocol/replies';
import type { Api } from './api';
import type { WriteOptions } from './write';

/** Sends a command that the browser has kept: what stood in its address goes into the path, the rest is the body. */
export function sendIntent(api: Api, intent: Intent, write: WriteOptions): Promise<WriteReply> {
  switch (intent.kind) {
    case 'renameWorkspace':
      return api.workspaces.updateWorkspace(intent.workspaceId, { name: intent.name }, write);
    case 'createBoard': {
      const { kind: _kind, workspaceId, ...body } = intent;
      return api.boards.createBoard(workspaceId, body, write);
    }
    case 'copyBoard': {
      const { kind: _kind, workspaceId: _workspace, boardId, ...body } = intent;
      return api.boards.copyBoard(boardId, body, write);
    }
    case 'changeRole':
      return api.workspaces.changeRole(intent.workspaceId, intent.userId, { role: intent.role }, write);
    case 'transferOwnership':
      return api.workspaces.transferOwnership(intent.workspaceId, { userId: intent.userId }, write);
    case 'removeMember':
      return api.workspaces.removeMember(intent.workspaceId, intent.userId, write);
    case 'readInbox': {
      const { kind: _kind, ...body } = intent;
      return api.inbox.readInbox(body, write);
    }
    case 'snoozeNotification':
      return api.inbox.snooze(intent.notificationId, { until: intent.until }, write);
    case 'returnNotification':
      return api.inbox.unsnooze(intent.notificationId, write);
    case 'setPreference': {
      const { kind: _kind, of, ...body } = intent;
      return api.inbox.setPreference(of, body, write);
    }
    case 'addStar':
      return api.boards.addStar(intent.boardId, write);
    case 'removeStar':
      return api.boards.removeStar(intent.boardId, write);
    case 'setWatch':
      return api.inbox.setWatch(intent.watch, intent.watching, write);
    case 'updateBoard': {
      const { kind: _kind, boardId, ...body } = intent;
      return api.boards.updateBoard(boardId, body, write);
    }
    case 'setBoardMember':
      return api.boards.setBoardMember(intent.boardId, intent.userId, { role: intent.role }, write);
    case 'removeBoardMember':
      return api.boards.removeBoardMember(intent.boardId, intent.userId, write);
    case 'archiveBoard':
      return api.boards.archiveBoard(intent.boardId, write);
    case 'restoreBoard':
      return api.boards.restoreBoard(intent.boardId, write);
    case 'undo':
      return api.boards.undoCommand(intent.undoes, write);
    case 'deleteBoard':
      return api.boards.deleteBoard(intent.boardId, write);
    case 'createList':
    case 'renameList':
    case 'setListLimit':
    case 'moveList':
    case 'copyList':
    case 'archiveList':
    case 'restoreList':
    case 'deleteList':
    case 'createLabel':
    case 'updateLabel':
    case 'deleteLabel':
      return sendListIntent(api, intent, write);
    case 'createCard':
    case 'updateCard':
    case 'moveCard':
    case 'copyCard':
    case 'archiveCard':
    case 'restoreCard':
    case 'deleteCard':
    case 'addLabel':
    case 'removeLabel':
    case 'addAssignee':
    case 'removeAssignee':
    case 'changeCards':
    case 'transferCards':
      return sendCardIntent(api, intent, write);
    default:
      return sendBodyIntent(api, intent, write);
  }
}

type Named<Kind extends BoardIntent['kind']> = Extract<BoardIntent, { kind: Kind }>;
type ListIntent =
  | Named<'createList' | 'renameList' | 'setListLimit' | 'moveList' | 'archiveList' | 'restoreList' | 'deleteList'>
  | Named<'createLabel' | 'updateLabel' | 'deleteLabel' | 'copyList'>;
type TileIntent =
  | Named<'createCard' | 'updateCard' | 'moveCard' | 'archiveCard' | 'restoreCard' | 'deleteCard'>
  | Named<'addLabel' | 'removeLabel' | 'addAssignee' | 'removeAssignee' | 'changeCards' | 'transferCards' | 'copyCard'>;

function sendListIntent(api: Api, intent: ListIntent, write: WriteOptions): Promise<WriteReply> {
  switch (intent.kind) {
    case 'createList': {
      const { kind: _kind, boardId, ...body } = intent;
      return api.lists.createList(boardId, body, write);
    }
    case 'renameList':
      return api.lists.updateList(intent.listId, { title: intent.title }, write);
    case 'setListLimit':
      return api.lists.setListLimit(intent.listId, { wipLimit: intent.wipLimit }, write);
    case 'moveList': {
      const { kind: _kind, boardId: _board, listId, ...body } = intent;
      return api.lists.moveList(listId, body, write);
    }
    case 'copyList': {
      const { kind: _kind, boardId: _board, listId, ...body } = intent;
      return api.lists.copyList(listId, body, write);
    }
    case 'archiveList':
      return api.lists.archiveList(intent.listId, write);
    case 'restoreList':
      return api.lists.restoreList(intent.listId, write);
    case 'deleteList':
      return api.lists.deleteList(intent.listId, write);
    case 'createLabel': {
      const { kind: _kind, boardId, ...body } = intent;
      return api.labels.createLabel(boardId, body, write);
    }
    case 'updateLabel': {
      const { kind: _kind, boardId: _board, labelId, ...body } = intent;
      return api.labels.updateLabel(labelId, body, write);
    }
    case 'deleteLabel':
      return api.labels.deleteLabel(intent.labelId, write);
    default:
      return assertNever(intent);
  }
}

function sendCardIntent(api: Api, intent: TileIntent, write: WriteOptions): Promise<WriteReply> {
  switch (intent.kind) {
    case 'createCard': {
      const { kind: _kind, boardId, ...body } = intent;
      return api.cards.createCard(boardId, body, write);
    }
    case 'transferCards': {
      const { kind: _kind, boardId, ...body } = intent;
      return api.cards.transferCards(boardId, body, write);
    }
    case 'changeCards':
      return api.cards.changeCards(intent.boardId, { cardIds: intent.cardIds, change: intent.change }, write);
    case 'updateCard': {
      const { kind: _kind, boardId: _board, cardId, ...body } = intent;
      return api.cards.updateCard(cardId, body, write);
    }
    case 'moveCard': {
      const { kind: _kind, boardId: _board, cardId, ...body } = intent;
      return api.cards.moveCard(cardId, body, write);
    }
    case 'copyCard':
      return api.cards.copyCard(intent.cardId, { id: intent.id }, write);
    case 'archiveCard':
      return api.cards.archiveCard(intent.cardId, write);
    case 'restoreCard':
      return api.cards.restoreCard(intent.cardId, write);
    case 'deleteCard':
      return api.cards.deleteCard(intent.cardId, write);
    case 'addLabel':
      return api.cards.addLabel(intent.cardId, intent.labelId, write);
    case 'removeLabel':
      return api.cards.removeLabel(intent.cardId, intent.labelId, write);
    case 'addAssignee':
      return api.cards.addAssignee(intent.cardId, intent.userId, write);
    case 'removeAssignee':
      return api.cards.removeAssignee(intent.cardId, intent.userId, write);
    default:
      return assertNever(intent);
  }
}

function sendBodyIntent(api: Api, intent: CardIntent, write: WriteOptions): Promise<WriteReply> {
  switch (intent.kind) {
    case 'createChecklist': {
      const { kind: _kind, boardId: _board, cardId, ...body } = intent;
      return api.checklists.createChecklist(cardId, body, write);
    }
    case 'renameChecklist':
      return api.checklists.updateChecklist(intent.checklistId, { title: intent.title }, write);
    case 'moveChecklist':
      return api.checklists.moveChecklist(intent.checklistId, placementOf(intent), write);
    case 'deleteChecklist':
      return api.checklists.deleteChecklist(intent.checklistId, write);
    case 'createItem': {
      const { kind: _kind, boardId: _board, cardId: _card, checklistId, ...body } = intent;
      return api.checklists.createItem(checklistId, body, write);
    }
    case 'updateItem': {
      const { kind: _kind, boardId: _board, cardId: _card, checklistId: _checklist, itemId, ...body } = intent;
      return api.checklists.updateItem(itemId, body, write);
    }
    case 'moveItem':
      return api.checklists.moveItem(intent.itemId, placementOf(intent), write);
    case 'deleteItem':
      return api.checklists.deleteItem(intent.itemId, write);
    case 'createComment':
      return api.comments.createComment(intent.cardId, { id: intent.id, body: intent.body }, write);
    case 'updateComment':
      return api.comments.updateComment(intent.commentId, { body: intent.body }, write);
    case 'deleteComment':
      return api.comments.deleteComment(intent.commentId, write);
    case 'addReaction':
      return api.comments.addReaction(intent.commentId, intent.reaction, write);
    case 'removeReaction':
      return api.comments.removeReaction(intent.commentId, intent.reaction, write);
    case 'addLink': {
      const { kind: _kind, boardId: _board, cardId, ...body } = intent;
      return api.comments.addLink(cardId, body, write);
    }
    case 'removeAttachment':
      return api.comments.removeAttachment(intent.attachmentId, write);
    case 'linkCards':
      return api.links.linkCards(intent.cardId, intent.otherId, { relation: intent.relation }, write);
    case 'unlinkCards':
      return api.links.unlinkCards(intent.cardId, intent.otherId, write);
    default:
      return assertNever(intent);
  }
}

function placementOf({ afterId, beforeId }: { afterId?: string | undefined; beforeId?: string | undefined }) {
  return { afterId, beforeId };
}
