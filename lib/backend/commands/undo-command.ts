import type { CardChange } from '@/lib/domain/card/card-change';
import { planUndo } from '@/lib/domain/undo/plan-undo';
import { recordChange } from '@/lib/domain/undo/record-change';
import type { UndoFacts } from '@/lib/domain/undo/undo-facts';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName } from '@/lib/protocol/streams';
import { editors, openBoardId } from './allow';
import { checkNobodyBuiltOn, explainBlocked } from './facts/built-on';
import { findOwnCommand, readRecordedChange } from './facts/own-command';
import { readUndoFacts } from './facts/undo-facts';
import { defineCommand } from './kernel/command';
import { onBoard, onCard, type PlannedEvent } from './kernel/planned-event';
import { accept, refuse } from './kernel/refusal';
import { NOTHING_HERE } from './locate';
import { writeCardChange } from './rows/write-card-change';

export interface UndoCommandInput {
  /** The `Idempotency-Key` of a command that the caller gave. */
  readonly undoes: Id;
}

/**
 * Takes back what one of the caller's own commands did to a board, by a command and events of its own: the log forgets
 * nothing, everybody else sees an ordinary change, and undoing the undo is what people call redo.
 */
export const undoCommand = defineCommand<UndoCommandInput>({
  name: 'undoCommand',
  async locate(tx, { undoes }, caller) {
    const places = await findOwnCommand(tx, caller.userId, undoes);
    const streams = places.map(({ stream }) => stream);
    const board = streams.map(parseStreamName).find(({ kind }) => kind === 'board');
    if (!board) return refuse('not_found', NOTHING_HERE);
    return { streams, scope: { boardId: board.id } };
  },
  allows: editors,
  async decide(tx, { undoes }, { access, caller, now }) {
    const boardId = openBoardId(access);
    const recorded = await readRecordedChange(tx, await findOwnCommand(tx, caller.userId, undoes));
    if (!recorded) return refuse('not_undoable', 'This cannot be undone.');
    const facts = await readUndoFacts(tx, boardId, recorded.change, now.toISOString());
    const { change, blocked } = accept(planUndo(recorded.change, facts));
    await checkNobodyBuiltOn(tx, recorded, caller.userId);
    if (!change.board && !change.card)
      return refuse('undo_conflict', await explainBlocked(tx, recorded, blocked, caller.userId));
    const skipped = [...new Set(blocked.map(({ id }) => id))].map((id) => ({ id, code: 'undo_conflict' }));
    return {
      result: { undo: { undoes, skipped } },
      events: eventsOf(boardId, change, facts),
      write: (tx) => writeCardChange(tx, boardId, change),
    };
  },
});

/** The events of an undo carry old values like any other, so that it can be undone in turn. */
function eventsOf(boardId: Id, { board, card }: CardChange, { state, description }: UndoFacts): PlannedEvent[] {
  return [
    ...(board ? [onBoard(boardId, board, recordChange(state, board, null)?.inverse)] : []),
    ...(card ? [onCard(card.data.cardId, card, { description })] : []),
  ];
}
