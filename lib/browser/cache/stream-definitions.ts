import { applyBoardIntent } from '@/lib/domain/board/apply-board-intent';
import { toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { applyCardIntent } from '@/lib/domain/card/apply-card-intent';
import { toCardSnapshot, toCardState } from '@/lib/domain/card/card-state';
import { reduceCard } from '@/lib/domain/card/reduce-card';
import { applyInboxIntent } from '@/lib/domain/inbox/apply-inbox-intent';
import { toInboxSnapshot, toInboxState } from '@/lib/domain/inbox/inbox-state';
import { reduceInbox } from '@/lib/domain/inbox/reduce-inbox';
import type { Actor } from '@/lib/domain/intents/actor';
import { applyWorkspaceIntent } from '@/lib/domain/workspace/apply-workspace-intent';
import { reduceWorkspace } from '@/lib/domain/workspace/reduce-workspace';
import { toWorkspaceSnapshot, toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import { type BoardEvent, boardEventSchema } from '@/lib/protocol/events/board-events';
import { cardEventSchema } from '@/lib/protocol/events/card-events';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { userEventSchema } from '@/lib/protocol/events/user-events';
import { workspaceEventSchema } from '@/lib/protocol/events/workspace-events';
import { boardIntentSchema } from '@/lib/protocol/intents/board-intents';
import { cardIntentSchema } from '@/lib/protocol/intents/card-intents';
import { inboxIntentSchema } from '@/lib/protocol/intents/inbox-intents';
import type { Intent } from '@/lib/protocol/intents/intent';
import { workspaceIntentSchema } from '@/lib/protocol/intents/workspace-intents';
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
  readonly draw: (state: State, intent: Intent, actor: Actor) => State;
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

interface IntentSchema<Kind extends string> {
  readonly def: { readonly options: readonly { readonly shape: { readonly kind: Literal<Kind> } }[] };
}

/** Whether an intent is one of these. */
function isOneOf<Kind extends Intent['kind']>(schema: IntentSchema<Kind>) {
  const kinds = new Set<string>(schema.def.options.flatMap(({ shape }) => shape.kind.def.values));
  return (intent: Intent): intent is Extract<Intent, { kind: Kind }> => kinds.has(intent.kind);
}

/** Whether an event says only that something large has come. */
function needsBoardSnapshot({ name, data }: BoardEvent): boolean {
  return (
    name === 'board.imported' || ((name === 'list.copied' || name === 'cards.arrived') && data.cards === undefined)
  );
}

const isBoardIntent = isOneOf(boardIntentSchema);
const isCardIntent = isOneOf(cardIntentSchema);
const isWorkspaceIntent = isOneOf(workspaceIntentSchema);
const isInboxIntent = isOneOf(inboxIntentSchema);

const keepNext = <State>(_before: State, next: State): State => next;

const DEFINITIONS: { readonly [Kind in StreamKind]: StreamDefinition<StreamStates[Kind]> } = {
  workspace: {
    read: (data) => toWorkspaceState(workspaceSnapshotSchema.parse(data)),
    toSnapshotData: toWorkspaceSnapshot,
    fold: foldBy(workspaceEventSchema, reduceWorkspace),
    draw: (state, intent, actor) => (isWorkspaceIntent(intent) ? applyWorkspaceIntent(state, intent, actor) : state),
    keep: keepNext,
  },
  board: {
    read: (data) => toBoardState(boardSnapshotSchema.parse(data)),
    toSnapshotData: toBoardSnapshot,
    fold: foldBy(boardEventSchema, reduceBoard, needsBoardSnapshot),
    draw: (state, intent, actor) =>
      isBoardIntent(intent) || isCardIntent(intent) ? applyBoardIntent(state, intent, actor) : state,
    keep: keepColumns,
  },
  card: {
    read: (data) => toCardState(cardSnapshotSchema.parse(data)),
    toSnapshotData: toCardSnapshot,
    fold: foldBy(cardEventSchema, reduceCard),
    draw: (state, intent, actor) =>
      isCardIntent(intent) || intent.kind === 'updateCard' ? applyCardIntent(state, intent, actor) : state,
    keep: keepNext,
  },
  user: {
    read: (data) => toInboxState(inboxSnapshotSchema.parse(data)),
    toSnapshotData: toInboxSnapshot,
    fold: foldBy(userEventSchema, reduceInbox),
    draw: (state, intent, actor) => (isInboxIntent(intent) ? applyInboxIntent(state, intent, actor) : state),
    keep: keepNext,
  },
};

/** The definition for a stream; the caller pairs it only with states that it read or folded itself. */
export function definitionOf(stream: StreamName): StreamDefinition<AnyState> {
  const definitions: { readonly [Kind in StreamKind]: unknown } = DEFINITIONS;
  return definitions[parseStreamName(stream).kind] as StreamDefinition<AnyState>;
}
