import { toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { toCardSnapshot, toCardState } from '@/lib/domain/card/card-state';
import { toInboxSnapshot, toInboxState } from '@/lib/domain/inbox/inbox-state';
import { toWorkspaceSnapshot, toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import {
  boardSnapshotSchema,
  cardSnapshotSchema,
  inboxSnapshotSchema,
  workspaceSnapshotSchema,
} from '@/lib/protocol/snapshots';
import { parseStreamName, type StreamKind, type StreamName } from '@/lib/protocol/streams';
import { keepColumns } from './keep-columns';
import type { AnyState, StreamStates } from './stream-states';

/** One kind of stream as the caches treat it before anything happens on it: how it is read and kept. */
interface StreamDefinition<State> {
  /** Throws when the data is not a snapshot of this kind. */
  readonly read: (data: unknown) => State;
  readonly toSnapshotData: (state: State) => unknown;
  /** The next drawn state with the identity of whatever is as it was drawn before. */
  readonly keep: (before: State, next: State) => State;
}

const keepNext = <State>(_before: State, next: State): State => next;

const DEFINITIONS: { readonly [Kind in StreamKind]: StreamDefinition<StreamStates[Kind]> } = {
  workspace: {
    read: (data) => toWorkspaceState(workspaceSnapshotSchema.parse(data)),
    toSnapshotData: toWorkspaceSnapshot,
    keep: keepNext,
  },
  board: {
    read: (data) => toBoardState(boardSnapshotSchema.parse(data)),
    toSnapshotData: toBoardSnapshot,
    keep: keepColumns,
  },
  card: {
    read: (data) => toCardState(cardSnapshotSchema.parse(data)),
    toSnapshotData: toCardSnapshot,
    keep: keepNext,
  },
  user: {
    read: (data) => toInboxState(inboxSnapshotSchema.parse(data)),
    toSnapshotData: toInboxSnapshot,
    keep: keepNext,
  },
};

/** The definition for a stream; the caller pairs it only with states that it read or folded itself. */
export function definitionOf(stream: StreamName): StreamDefinition<AnyState> {
  const definitions: { readonly [Kind in StreamKind]: unknown } = DEFINITIONS;
  return definitions[parseStreamName(stream).kind] as StreamDefinition<AnyState>;
}
