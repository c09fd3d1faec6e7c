'use client';

import type { ReactNode } from 'react';
import { AnnouncerRegion } from '@/components/ui/announcer-region';
import { Toaster } from '@/components/ui/toaster';
import { TooltipProvider } from '@/components/ui/tooltip';

/** What every page stands in: tooltips, toasts, and the voice for screen readers. Popups open beside it, above it. */
export function RootProviders({ children }: { children: ReactNode }) {
  return (
    <TooltipProvider>
      <div className="isolate">{children}</div>
      <AnnouncerRegion />
      <Toaster />
    </TooltipProvider>
  );
}
