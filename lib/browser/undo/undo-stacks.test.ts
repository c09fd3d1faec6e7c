import { expect, it } from 'vitest';
import { NO_STEPS, type UndoStep, withoutStep, withStep, withTurnedStep } from './undo-stacks';

const step = (commandId: string): UndoStep => ({
  commandId,
  change: { name: 'card.moved', data: {}, inverse: {}, description: null },
});
const ids = (steps: readonly UndoStep[]) => steps.map(({ commandId }) => commandId);

it('taking back and bringing back walk between the two sides, each under its own newest command', () => {
  const done = withStep(withStep(NO_STEPS, step('a')), step('b'));
  const undone = withTurnedStep(done, 'b', step('undo of b'));
  expect([ids(undone.undo), ids(undone.redo)]).toEqual([['a'], ['undo of b']]);
  const redone = withTurnedStep(undone, 'undo of b', step('redo of b'));
  expect([ids(redone.undo), ids(redone.redo)]).toEqual([['a', 'redo of b'], []]);
});

it('something new leaves nothing to bring back', () => {
  const undone = withTurnedStep(withStep(NO_STEPS, step('a')), 'a', step('undo of a'));
  expect(withStep(undone, step('b'))).toEqual({ undo: [step('b')], redo: [] });
});

it('what was refused is on neither side', () => {
  const undone = withTurnedStep(withStep(NO_STEPS, step('a')), 'a', step('undo of a'));
  expect(withoutStep(undone, 'undo of a')).toEqual(NO_STEPS);
});
