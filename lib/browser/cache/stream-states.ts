import type { BoardState } from '@/lib/domain/board/board-state';
import type { CardState } from '@/lib/domain/card/card-state';
import type { InboxState } from '@/lib/domain/inbox/inbox-state';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { StreamKind } from '@/lib/protocol/streams';

/** What each kind of stream folds into. */
export interface StreamStates {
  readonly workspace: WorkspaceState;
  readonly board: BoardState;
  readonly card: CardState;
  readonly user: InboxState;
}
export type AnyState = StreamStates[StreamKind];

/** A confirmed state with its position: what the log said up to `seq`, and nothing else. */
export interface Confirmed<State = AnyState> {
  readonly epoch: string;
  readonly seq: number;
  readonly state: State;
}
