import type { BoardState } from '@/lib/domain/board/board-state';
import type { ById } from '@/lib/domain/by-id';
import type { CardState } from '@/lib/domain/card/card-state';
import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, Label, List, Member } from '@/lib/protocol/things';
import type { LiveResult } from './live-result';

/** A workspace, followed while the component is on screen. */
export declare function useWorkspace(workspaceId: Id): LiveResult<WorkspaceState>;
/** A whole board, followed while the component is on screen; draws anew with every change of it. */
export declare function useBoard(boardId: Id): LiveResult<BoardState>;
/** An open card's body, followed while the component is on screen. */
export declare function useCard(cardId: Id): LiveResult<CardState>;
/** The person's own stream. */
export declare function useInbox(): LiveResult<InboxState>;

/** The board's lists in their order, archived ones left out; the same array until a list changes. */
export declare function useBoardLists(boardId: Id): readonly List[];
/** The cards of one list by id, archived ones too; the same object until one of these cards changes. */
export declare function useBoardColumn(boardId: Id, listId: Id): ById<CardTile>;
/** One card's tile; the same object until this card changes. */
export declare function useCardTile(boardId: Id, cardId: Id): CardTile | undefined;
export declare function useBoardLabels(boardId: Id): ById<Label>;
export declare function useBoardMembers(boardId: Id): Readonly<Record<Id, Member>>;
