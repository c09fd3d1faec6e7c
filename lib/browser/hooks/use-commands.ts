import type { Id } from '@/lib/protocol/primitives';
import type { BoardCommands } from '../commands/board-commands';
import type { CardCommands } from '../commands/card-commands';
import type { InboxCommands } from '../commands/inbox-commands';
import type { WorkspaceCommands } from '../commands/workspace-commands';

/** The same object for as long as the id stays the same. */
export declare function useBoardCommands(boardId: Id): BoardCommands;
export declare function useCardCommands(cardId: Id): CardCommands;
export declare function useWorkspaceCommands(workspaceId: Id): WorkspaceCommands;
export declare function useInboxCommands(): InboxCommands;
