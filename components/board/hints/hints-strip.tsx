'use client';

import { lazy, Suspense } from 'react';
import { hints } from '@/components/strings/hints';

const FirstHints = lazy(() => import('./first-hints').then((module) => ({ default: module.FirstHints })));

/** The place of the hints above a board; as high as they are before they have come. */
export function HintsStrip() {
  return (
    <section
      aria-label={hints.label}
      className="mx-4 mb-2 flex min-h-11 items-center gap-3 rounded-lg bg-accent-soft px-3 py-2 text-ink-2 text-sm coarse:min-h-20 md:mx-6 print:hidden"
    >
      <Suspense fallback={null}>
        <FirstHints />
      </Suspense>
    </section>
  );
}
