import type { BoardTemplate } from '@/lib/protocol/board-templates';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Board } from '@/lib/protocol/things';
import type { Core } from '../core/core';
import type { CommandReceipt } from './command-receipt';
import { giveIntent } from './give-intent';

export type NewBoard = Pick<Board, 'title'> &
  Partial<Pick<Board, 'description' | 'color' | 'visibility'> & { readonly template: BoardTemplate }>;

/** What a person does to a workspace: drawn at once, kept until confirmed. Invitations are not: see `useAccountActions`. */
export interface WorkspaceCommands {
  renameWorkspace(name: string): CommandReceipt;
  createBoard(board: NewBoard): CommandReceipt;
  /** Its lists and labels, and its cards if `cards`; the receipt has the copy's id. */
  copyBoard(boardId: Id, copy: { readonly title: string; readonly cards: boolean }): CommandReceipt;
  changeRole(userId: Id, role: Role): CommandReceipt;
  /** To another member; the person themselves becomes an admin. */
  transferOwnership(userId: Id): CommandReceipt;
  /** With one's own id: leaves the workspace. */
  removeMember(userId: Id): CommandReceipt;
}

/** The commands of one workspace. */
export function createWorkspaceCommands(core: Core, workspaceId: Id): WorkspaceCommands {
  const { newId } = core.options;
  return {
    renameWorkspace: (name) => giveIntent(core, { kind: 'renameWorkspace', workspaceId, name }),
    createBoard: (board) => giveIntent(core, { kind: 'createBoard', workspaceId, id: newId(), ...board }),
    copyBoard: (boardId, copy) => giveIntent(core, { kind: 'copyBoard', workspaceId, boardId, id: newId(), ...copy }),
    changeRole: (userId, role) => giveIntent(core, { kind: 'changeRole', workspaceId, userId, role }),
    transferOwnership: (userId) => giveIntent(core, { kind: 'transferOwnership', workspaceId, userId }),
    removeMember: (userId) => giveIntent(core, { kind: 'removeMember', workspaceId, userId }),
  };
}
