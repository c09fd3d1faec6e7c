'use client';

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Toaster as Sonner, toast as sonner } from 'sonner';
import { common } from '@/components/strings/common';
import { useThemeChoice } from './theme-choice';
import { openToasts } from './toast';

const tokens = {
  '--normal-bg': 'var(--raised)',
  '--normal-text': 'var(--ink)',
  '--normal-border': 'var(--line)',
  '--border-radius': '8px',
  '--width': '376px',
  '--toast-close-button-start': 'unset',
  '--toast-close-button-end': '0',
  '--toast-close-button-transform': 'translate(35%, -35%)',
} as React.CSSProperties;

/** Where toasts show. Once, at the root. */
export function Toaster() {
  const theme = useThemeChoice();
  // After Sonner's own effects: what it is told before it listens, it never shows.
  useEffect(() => openToasts(sonner), []);
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      offset={16}
      mobileOffset={{ bottom: 'calc(72px + env(safe-area-inset-bottom))', left: 16, right: 16 }}
      duration={6000}
      closeButton
      style={tokens}
      icons={{
        success: <CircleCheck aria-hidden="true" className="size-4 text-ok-ink" />,
        error: <CircleAlert aria-hidden="true" className="size-4 text-danger-ink" />,
        warning: <TriangleAlert aria-hidden="true" className="size-4 text-warn-ink" />,
        info: <Info aria-hidden="true" className="size-4 text-accent-ink" />,
      }}
      toastOptions={{
        closeButtonAriaLabel: common.actions.close,
        classNames: { description: 'text-ink-2!', actionButton: 'bg-accent! text-on-accent!', toast: 'font-sans!' },
      }}
    />
  );
}
