import type { BoardState } from '@/lib/domain/board/board-state';
import { planBoardIntent } from '@/lib/domain/board/plan-board-intent';
import { planUndo } from '@/lib/domain/undo/plan-undo';
import { recordChange } from '@/lib/domain/undo/record-change';
import { type BoardIntent, boardIntentSchema } from '@/lib/protocol/intents/board-intents';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { RecordedChange } from '@/lib/protocol/undo';
import type { Clock } from '../clock';
import { confirmedState, drawnState, type Reader } from '../commands/confirmed-state';

interface Recorder extends Reader {
  readonly userId: Id;
  readonly clock: Clock;
}

/** What a command is about to change on the board that is drawn, for taking it back; null where there is nothing to take back. */
export function recordIntent(recorder: Recorder, intent: Intent): RecordedChange | null {
  if (!isBoardIntent(intent)) return null;
  const board = drawnState(recorder, 'board', intent.boardId);
  if (!board) return null;
  const now = new Date(recorder.clock.now()).toISOString();
  if (intent.kind === 'undo') return recordUndo(board, intent.change, now);
  const plan = planBoardIntent(board, intent, { userId: recorder.userId, now });
  return plan.ok && plan.value ? recordChange(board, plan.value, describedBefore(recorder, intent)) : null;
}

/** The undo as a change of its own, so that it can be undone in turn. */
function recordUndo(state: BoardState, { description, ...change }: RecordedChange, now: string): RecordedChange | null {
  const plan = planUndo({ ...change, description }, { state, description: description?.now ?? null, now });
  const turned = description && { now: description.before, before: description.now };
  return plan.ok && plan.value.change.board ? recordChange(state, plan.value.change.board, turned) : null;
}

const BOARD_KINDS = new Set<string>(boardIntentSchema.def.options.flatMap(({ shape }) => shape.kind.def.values));

function isBoardIntent(intent: Intent): intent is BoardIntent {
  return BOARD_KINDS.has(intent.kind);
}

/** The description is the open card's; where that is not at hand, the server's log has it. */
function describedBefore(reader: Reader, intent: BoardIntent): RecordedChange['description'] {
  if (intent.kind !== 'updateCard' || intent.description === undefined) return null;
  const before = confirmedState(reader, 'card', intent.cardId)?.card.description;
  return before === undefined ? null : { now: intent.description, before };
}
