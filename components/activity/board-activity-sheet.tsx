'use client';

import { lazy, Suspense } from 'react';
import { finding } from '@/components/strings/finding';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Sheet } from '@/components/ui/sheet';

// Loaded when it is looked at.
const BoardActivity = lazy(() => import('./board-activity').then((module) => ({ default: module.BoardActivity })));

type BoardActivitySheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** What happened on the board, beside it. */
export function BoardActivitySheet({ open, onOpenChange }: BoardActivitySheetProps) {
  return (
    <Sheet side="right" title={finding.activityOfBoard} open={open} onOpenChange={onOpenChange}>
      {open ? (
        <Suspense fallback={<RowsSkeleton />}>
          <BoardActivity />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
