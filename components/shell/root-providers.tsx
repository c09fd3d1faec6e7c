'use client';

import type { ReactNode } from 'react';
import { AnnouncerRegion } from '@/components/ui/announcer-region';
import { ToasterLater } from '@/components/ui/toaster-later';
import { TooltipHost } from '@/components/ui/tooltip-host';

/** What every page stands in: tooltips, toasts, and the voice for screen readers. Popups open beside it, above it. */
export function RootProviders({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="isolate">{children}</div>
      <AnnouncerRegion />
      <ToasterLater />
      <TooltipHost />
    </>
  );
}
