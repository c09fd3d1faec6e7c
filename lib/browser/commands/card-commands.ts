import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { CommandReceipt, TextEdit } from './command-receipt';

/** Everything that a person does inside an open card; its tile's commands are the board's. */
export interface CardCommands {
  createChecklist(checklist: Placement & { readonly title: string }): CommandReceipt;
  renameChecklist(checklistId: Id, title: string): CommandReceipt;
  moveChecklist(checklistId: Id, placement: Placement): CommandReceipt;
  deleteChecklist(checklistId: Id): CommandReceipt;

  createItem(checklistId: Id, item: Placement & { readonly text: string }): CommandReceipt;
  updateItem(itemId: Id, changes: { readonly text?: string; readonly done?: boolean }): CommandReceipt;
  moveItem(itemId: Id, placement: Placement): CommandReceipt;
  deleteItem(itemId: Id): CommandReceipt;

  createComment(body: string): CommandReceipt;
  updateComment(commentId: Id, body: string, edit?: TextEdit): CommandReceipt;
  deleteComment(commentId: Id): CommandReceipt;

  addLink(link: { readonly url: string; readonly name?: string }): CommandReceipt;
  removeAttachment(attachmentId: Id): CommandReceipt;
}
