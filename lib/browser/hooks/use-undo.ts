'use client';

import { useCallback, useEffect, useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import type { CommandReceipt } from '../commands/command-receipt';
import { giveIntent } from '../commands/give-intent';
import type { UndoStep } from '../undo/undo-stacks';
import { useCore } from './core-context';
import { useCoreValue } from './use-core-value';

export interface Undo {
  /** The next step to take back, and the next to bring back. */
  readonly undo: UndoStep | undefined;
  readonly redo: UndoStep | undefined;
  /** Takes a step back, or brings it back: both are the undo of a command. */
  readonly turn: (step: UndoStep) => CommandReceipt;
}

/** One's own steps on a board. */
export function useUndo(boardId: Id): Undo {
  const core = useCore();
  const subscribe = useCallback((listener: () => void) => core.undo.subscribe(listener), [core]);
  const stacks = useCoreValue(subscribe, () => core.undo.of(boardId));
  return useMemo(
    () => ({
      undo: stacks.undo.at(-1),
      redo: stacks.redo.at(-1),
      turn: ({ commandId, change }) => giveIntent(core, { kind: 'undo', boardId, undoes: commandId, change }),
    }),
    [core, boardId, stacks],
  );
}

/** Calls back for each step that this tab does on the board, taking back and bringing back left out. */
export function useDoneSteps(boardId: Id, onDone: (step: UndoStep) => void): void {
  const core = useCore();
  useEffect(() => core.undo.onDone((id, step) => id === boardId && onDone(step)), [core, boardId, onDone]);
}
