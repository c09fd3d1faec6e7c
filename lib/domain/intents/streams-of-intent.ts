import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';
import { assertNever } from '../assert-never';

/** The streams on which a command is drawn before it is confirmed. The server may append to fewer. */
export function streamsOfIntent(intent: Intent, userId: Id): readonly StreamName[] {
  switch (intent.kind) {
    case 'updateBoard':
    case 'archiveBoard':
    case 'restoreBoard':
    case 'deleteBoard':
    case 'createList':
    case 'renameList':
    case 'setListLimit':
    case 'moveList':
    case 'copyList':
    case 'archiveList':
    case 'restoreList':
    case 'deleteList':
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
    case 'undo':
    case 'createLabel':
    case 'updateLabel':
    case 'deleteLabel':
    case 'setBoardMember':
    case 'removeBoardMember':
      return [streamName('board', intent.boardId)];
    case 'createCard':
      return [streamName('board', intent.boardId), streamName('card', intent.id)];
    case 'updateCard':
    case 'createChecklist':
    case 'renameChecklist':
    case 'moveChecklist':
    case 'deleteChecklist':
    case 'createItem':
    case 'updateItem':
    case 'moveItem':
    case 'deleteItem':
    case 'createComment':
    case 'updateComment':
    case 'deleteComment':
    case 'addReaction':
    case 'removeReaction':
    case 'addLink':
    case 'removeAttachment':
      return [streamName('board', intent.boardId), streamName('card', intent.cardId)];
    case 'linkCards':
    case 'unlinkCards':
      return [streamName('card', intent.cardId)];
    case 'renameWorkspace':
    case 'createBoard':
    case 'copyBoard':
    case 'changeRole':
    case 'transferOwnership':
    case 'removeMember':
      return [streamName('workspace', intent.workspaceId)];
    case 'readInbox':
    case 'snoozeNotification':
    case 'returnNotification':
    case 'setPreference':
    case 'addStar':
    case 'removeStar':
    case 'setWatch':
      return [streamName('user', userId)];
    default:
      return assertNever(intent);
  }
}
