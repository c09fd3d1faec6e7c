import { toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { toCardSnapshot, toCardState } from '@/lib/domain/card/card-state';
import { reduceCard } from '@/lib/domain/card/reduce-card';
import { toInboxSnapshot, toInboxState } from '@/lib/domain/inbox/inbox-state';
import { reduceInbox } from '@/lib/domain/inbox/reduce-inbox';
import { reduceWorkspace } from '@/lib/domain/workspace/reduce-workspace';
import { toWorkspaceSnapshot, toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import { type BoardEvent, boardEventSchema } from '@/lib/protocol/events/board-events';
import { cardEventSchema } from '@/lib/protocol/events/card-events';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { userEventSchema } from '@/lib/protocol/events/user-events';
import { workspaceEventSchema } from '@/lib/protocol/events/workspace-events';
import {
  boardSnapshotSchema,
  cardSnapshotSchema,
  inboxSnapshotSchema,
  workspaceSnapshotSchema,
} from '@/lib/protocol/snapshots';
import { parseStreamName, type StreamKind, type StreamName } from '@/lib/protocol/streams';
import { keepColumns } from './keep-columns';
import type { AnyState, StreamStates } from './stream-states';

/** One kind of stream as the caches treat it: how it is read, folded, drawn over and kept. */
interface StreamDefinition<State> {
  /** Throws when the data is not a snapshot of this kind. */
  readonly read: (data: unknown) => State;
  readonly toSnapshotData: (state: State) => unknown;
  /** The state after the event; null when only a snapshot can tell what it means. An unknown name changes nothing. */
  readonly fold: (state: State, event: Envelope) => State | null;
  /** The next drawn state with the identity of whatever is as it was drawn before. */
  readonly keep: (before: State, next: State) => State;
}

interface Literal<Value> {
  readonly def: { readonly values: readonly Value[] };
}

interface EventSchema<Event> {
  safeParse(value: unknown): { success: true; data: Event } | { success: false };
  readonly def: { readonly options: readonly { readonly shape: { readonly name: Literal<string> } }[] };
}

function foldBy<State, Event>(
  schema: EventSchema<Event>,
  reduce: (state: State, event: Event) => State,
  needsSnapshot: (event: Event) => boolean = () => false,
): StreamDefinition<State>['fold'] {
  const known = new Set(schema.def.options.flatMap(({ shape }) => shape.name.def.values));
  return (state, event) => {
    if (!known.has(event.name)) return state;
    const read = schema.safeParse(event);
    return read.success && !needsSnapshot(read.data) ? reduce(state, read.data) : null;
  };
}

/** Whether an event says only that something large has come. */
function needsBoardSnapshot({ name, data }: BoardEvent): boolean {
  return (
    name === 'board.imported' || ((name === 'list.copied' || name === 'cards.arrived') && data.cards === undefined)
  );
}

const keepNext = <State>(_before: State, next: State): State => next;

const DEFINITIONS: { readonly [Kind in StreamKind]: StreamDefinition<StreamStates[Kind]> } = {
  workspace: {
    read: (data) => toWorkspaceState(workspaceSnapshotSchema.parse(data)),
    toSnapshotData: toWorkspaceSnapshot,
    fold: foldBy(workspaceEventSchema, reduceWorkspace),
    keep: keepNext,
  },
  board: {
    read: (data) => toBoardState(boardSnapshotSchema.parse(data)),
    toSnapshotData: toBoardSnapshot,
    fold: foldBy(boardEventSchema, reduceBoard, needsBoardSnapshot),
    keep: keepColumns,
  },
  card: {
    read: (data) => toCardState(cardSnapshotSchema.parse(data)),
    toSnapshotData: toCardSnapshot,
    fold: foldBy(cardEventSchema, reduceCard),
    keep: keepNext,
  },
  user: {
    read: (data) => toInboxState(inboxSnapshotSchema.parse(data)),
    toSnapshotData: toInboxSnapshot,
    fold: foldBy(userEventSchema, reduceInbox),
    keep: keepNext,
  },
};

/** The definition for a stream; the caller pairs it only with states that it read or folded itself. */
export function definitionOf(stream: StreamName): StreamDefinition<AnyState> {
  const definitions: { readonly [Kind in StreamKind]: unknown } = DEFINITIONS;
  return definitions[parseStreamName(stream).kind] as StreamDefinition<AnyState>;
}
