'use client';

import { type ComponentProps, lazy } from 'react';
import type { AlertDialog } from './alert-dialog';
import { OpenedOnDemand } from './on-demand';

const Loaded = lazy(() => import('./alert-dialog').then((module) => ({ default: module.AlertDialog })));

/** An `AlertDialog` without a trigger, whose code comes when it opens for the first time. */
export function LazyAlertDialog(props: Omit<ComponentProps<typeof AlertDialog>, 'trigger'> & { open: boolean }) {
  return (
    <OpenedOnDemand open={props.open}>
      <Loaded {...props} />
    </OpenedOnDemand>
  );
}
