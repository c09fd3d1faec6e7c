'use client';

import { lazy, Suspense } from 'react';
import { useBoardContext } from '../board-context';
import type { SelectionBarProps } from './selection-bar';
import { useIsPicking, useSelectedCards } from './selection-context';

const SelectionBar = lazy(() => import('./selection-bar').then((module) => ({ default: module.SelectionBar })));

/** Where the bar stands while cards are being picked. */
export function SelectionDock(props: SelectionBarProps) {
  const { canEdit } = useBoardContext();
  const isPicking = useIsPicking();
  const count = useSelectedCards().size;
  if (!canEdit || (count === 0 && !isPicking)) return null;
  return (
    <Suspense fallback={null}>
      <SelectionBar {...props} />
    </Suspense>
  );
}
