import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { reduceCard } from '@/lib/domain/card/reduce-card';
import { reduceInbox } from '@/lib/domain/inbox/reduce-inbox';
import { reduceWorkspace } from '@/lib/domain/workspace/reduce-workspace';
import { type BoardEvent, boardEventSchema } from '@/lib/protocol/events/board-events';
import { cardEventSchema } from '@/lib/protocol/events/card-events';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { userEventSchema } from '@/lib/protocol/events/user-events';
import { workspaceEventSchema } from '@/lib/protocol/events/workspace-events';
import { parseStreamName, type StreamKind } from '@/lib/protocol/streams';
import type { FoldEvent } from './live-cache';
import type { AnyState, StreamStates } from './stream-states';

type Fold<State> = (state: State, event: Envelope) => State | null;

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
): Fold<State> {
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

const FOLDS: { readonly [Kind in StreamKind]: Fold<StreamStates[Kind]> } = {
  workspace: foldBy(workspaceEventSchema, reduceWorkspace),
  board: foldBy(boardEventSchema, reduceBoard, needsBoardSnapshot),
  card: foldBy(cardEventSchema, reduceCard),
  user: foldBy(userEventSchema, reduceInbox),
};

/** The state after the event; null when only a snapshot can tell what it means. An unknown name changes nothing. */
export const foldEvent: FoldEvent = (state, event) => {
  const folds: { readonly [Kind in StreamKind]: unknown } = FOLDS;
  return (folds[parseStreamName(event.stream).kind] as Fold<AnyState>)(state, event);
};
