import * as z from 'zod/mini';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { recordedChangeSchema } from '@/lib/protocol/undo';

const stepSchema = z.object({ commandId: idSchema, change: recordedChangeSchema });
/** A command of one's own that can be taken back. */
export type UndoStep = z.infer<typeof stepSchema>;

/** What one person can take back, and bring back, on one board; the newest last. As it is kept in the browser. */
export const undoStacksSchema = z.object({ undo: z.array(stepSchema), redo: z.array(stepSchema) });
export type UndoStacks = z.infer<typeof undoStacksSchema>;

export const NO_STEPS: UndoStacks = { undo: [], redo: [] };

/** Steps that are remembered; more than anybody takes back one by one. */
const STEPS_KEPT = 50;

/** Something new was done: what had been taken back cannot be brought back over it. */
export function withStep({ undo }: UndoStacks, step: UndoStep): UndoStacks {
  return { undo: [...undo, step].slice(-STEPS_KEPT), redo: [] };
}

/** A step was taken back or brought back: its own command goes to the other side, so that undoing the undo is redo. */
export function withTurnedStep({ undo, redo }: UndoStacks, turned: Id, step: UndoStep): UndoStacks {
  const isUndo = undo.some(({ commandId }) => commandId === turned);
  const without = (steps: readonly UndoStep[]) => steps.filter(({ commandId }) => commandId !== turned);
  return isUndo
    ? { undo: without(undo), redo: [...redo, step].slice(-STEPS_KEPT) }
    : { undo: [...undo, step].slice(-STEPS_KEPT), redo: without(redo) };
}

/** The server has refused a command: there is nothing of it to take back. */
export function withoutStep({ undo, redo }: UndoStacks, refused: Id): UndoStacks {
  const isOther = ({ commandId }: UndoStep) => commandId !== refused;
  return { undo: undo.filter(isOther), redo: redo.filter(isOther) };
}
