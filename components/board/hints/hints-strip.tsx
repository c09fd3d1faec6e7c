'use client';

import { lazy, Suspense } from 'react';

const FirstHints = lazy(() => import('./first-hints').then((module) => ({ default: module.FirstHints })));

/** The place of the hints above a board; as high as they are before they have come. */
export function HintsStrip() {
  return (
    <div className="mx-4 mb-2 flex min-h-11 rounded-lg bg-accent-soft coarse:min-h-20 md:mx-6 print:hidden">
      <Suspense fallback={null}>
        <FirstHints />
      </Suspense>
    </div>
  );
}
