import { applyBoardIntent } from '@/lib/domain/board/apply-board-intent';
import { applyCardIntent } from '@/lib/domain/card/apply-card-intent';
import { applyInboxIntent } from '@/lib/domain/inbox/apply-inbox-intent';
import type { Actor } from '@/lib/domain/intents/actor';
import { applyWorkspaceIntent } from '@/lib/domain/workspace/apply-workspace-intent';
import { boardIntentSchema } from '@/lib/protocol/intents/board-intents';
import { cardIntentSchema } from '@/lib/protocol/intents/card-intents';
import { inboxIntentSchema } from '@/lib/protocol/intents/inbox-intents';
import type { Intent } from '@/lib/protocol/intents/intent';
import { workspaceIntentSchema } from '@/lib/protocol/intents/workspace-intents';
import { parseStreamName, type StreamKind } from '@/lib/protocol/streams';
import type { DrawIntent } from './drawn-views';
import type { AnyState, StreamStates } from './stream-states';

interface IntentSchema<Kind extends string> {
  readonly def: { readonly options: readonly { readonly shape: { readonly kind: Literal<Kind> } }[] };
}

interface Literal<Value> {
  readonly def: { readonly values: readonly Value[] };
}

/** Whether an intent is one of these. */
function isOneOf<Kind extends Intent['kind']>(schema: IntentSchema<Kind>) {
  const kinds = new Set<string>(schema.def.options.flatMap(({ shape }) => shape.kind.def.values));
  return (intent: Intent): intent is Extract<Intent, { kind: Kind }> => kinds.has(intent.kind);
}

const isBoardIntent = isOneOf(boardIntentSchema);
const isCardIntent = isOneOf(cardIntentSchema);
const isWorkspaceIntent = isOneOf(workspaceIntentSchema);
const isInboxIntent = isOneOf(inboxIntentSchema);

type Draw<State> = (state: State, intent: Intent, actor: Actor) => State;

const DRAW: { readonly [Kind in StreamKind]: Draw<StreamStates[Kind]> } = {
  workspace: (state, intent, actor) => (isWorkspaceIntent(intent) ? applyWorkspaceIntent(state, intent, actor) : state),
  board: (state, intent, actor) =>
    isBoardIntent(intent) || isCardIntent(intent) ? applyBoardIntent(state, intent, actor) : state,
  card: (state, intent, actor) =>
    isCardIntent(intent) || intent.kind === 'updateCard' ? applyCardIntent(state, intent, actor) : state,
  user: (state, intent, actor) => (isInboxIntent(intent) ? applyInboxIntent(state, intent, actor) : state),
};

/** What a pending command makes of a stream. The caller pairs the stream only with states of its own. */
export const drawIntent: DrawIntent = (stream, state, intent, actor) => {
  const draws: { readonly [Kind in StreamKind]: unknown } = DRAW;
  return (draws[parseStreamName(stream).kind] as Draw<AnyState>)(state, intent, actor);
};
