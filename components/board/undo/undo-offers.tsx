'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { board as boardWords } from '@/components/strings/board';
import { undo as words } from '@/components/strings/undo';
import { toast } from '@/components/ui/toast';
import { useDoneSteps, useUndo } from '@/lib/browser/hooks/use-undo';
import type { UndoStep } from '@/lib/browser/undo/undo-stacks';
import { touchedFields } from '@/lib/domain/undo/touched-fields';
import { useBoardContext } from '../board-context';
import { describeStep } from './describe-step';

/** One toast at a time: what was done last is what there is to take back. */
const TOAST_ID = 'undo';

/** Taking back and bringing back by key, by name in the palette, and by a word after what takes things out of sight. */
export function UndoOffers() {
  const { boardId, canEdit, readBoard } = useBoardContext();
  const { undo, redo, turn } = useUndo(boardId);

  const nameStep = useCallback(
    (step: UndoStep) => {
      const board = readBoard();
      return board ? describeStep(step, board) : words.something;
    },
    [readBoard],
  );

  const run = useCallback(
    (step: UndoStep | undefined, isUndo: boolean) => {
      if (!step) return void toast.info(isUndo ? words.nothing : words.nothingToRedo, { id: TOAST_ID });
      const what = nameStep(step);
      turn(step).then(
        () => toast.success(isUndo ? words.undone(what) : words.redone(what), { id: TOAST_ID }),
        // The notice of refused changes says who is in the way.
        () => toast.dismiss(TOAST_ID),
      );
    },
    [nameStep, turn],
  );

  useCommands(
    useMemo<AppCommand[]>(() => {
      if (!canEdit) return [];
      const offer = (
        id: string,
        label: string,
        keys: string,
        icon: AppCommand['icon'],
        act: () => void,
      ): AppCommand => ({
        ...{ id, group: boardWords.menu, label, keys, icon, yieldsToText: true, run: act },
      });
      return [
        offer(
          'board.undo',
          undo ? words.undoIt(nameStep(undo)) : words.undo,
          'mod+z',
          <Undo2 aria-hidden="true" />,
          () => run(undo, true),
        ),
        offer(
          'board.redo',
          redo ? words.redoIt(nameStep(redo)) : words.redo,
          'mod+shift+z',
          <Redo2 aria-hidden="true" />,
          () => run(redo, false),
        ),
      ];
    }, [canEdit, undo, redo, nameStep, run]),
  );

  const offerUndo = useCallback(
    (step: UndoStep) => {
      if (!isWorthAWord(step)) return;
      toast.message(words.done(nameStep(step)), {
        id: TOAST_ID,
        action: { label: words.undo, onClick: () => run(step, true) },
      });
    },
    [nameStep, run],
  );
  useDoneSteps(boardId, offerUndo);
  return null;
}

/** What went out of sight. The rest is seen where it is, and a word on it would lie over the bar of a phone. */
function isWorthAWord({ change }: UndoStep): boolean {
  return touchedFields(change).some(({ field, now }) => field === 'archivedAt' && now !== null);
}
