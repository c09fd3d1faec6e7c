import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Board } from '@/lib/protocol/things';
import type { CommandReceipt } from './command-receipt';

export type NewBoard = Pick<Board, 'title'> & Partial<Pick<Board, 'description' | 'color' | 'visibility'>>;

/** What a person does to a workspace: drawn at once, kept until confirmed. Invitations are not: see `useAccountActions`. */
export interface WorkspaceCommands {
  renameWorkspace(name: string): CommandReceipt;
  createBoard(board: NewBoard): CommandReceipt;
  changeRole(userId: Id, role: Role): CommandReceipt;
  /** With one's own id: leaves the workspace. */
  removeMember(userId: Id): CommandReceipt;
}
