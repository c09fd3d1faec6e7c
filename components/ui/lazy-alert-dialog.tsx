'use client';

import { type ComponentProps, lazy, Suspense } from 'react';
import type { AlertDialog } from './alert-dialog';
import { useOpenedOnce } from './use-opened-once';

const Loaded = lazy(() => import('./alert-dialog').then((module) => ({ default: module.AlertDialog })));

/** An `AlertDialog` without a trigger, whose code comes when it opens for the first time. */
export function LazyAlertDialog(props: Omit<ComponentProps<typeof AlertDialog>, 'trigger'> & { open: boolean }) {
  return useOpenedOnce(props.open) ? (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  ) : null;
}
