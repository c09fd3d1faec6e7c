'use client';

import { type ComponentProps, lazy, Suspense } from 'react';
import { useOpenedOnce } from '@/components/ui/use-opened-once';
import type { CopyBoardDialog } from './copy-board-dialog';

const Loaded = lazy(() => import('./copy-board-dialog').then((module) => ({ default: module.CopyBoardDialog })));

/** The dialog for a copy of the board, whose code comes when it opens for the first time. */
export function CopyBoard(props: ComponentProps<typeof CopyBoardDialog>) {
  return useOpenedOnce(props.open) ? (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  ) : null;
}
