'use client';

import { Drawer as Base } from '@base-ui/react/drawer';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { common } from '@/components/strings/common';
import { IconButton } from './icon-button';
import { InsidePopup } from './portal-host';

type SheetProps = {
  title: string;
  titleHidden?: boolean | undefined;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The edge it comes from; a swipe towards it closes. */
  side?: 'bottom' | 'left' | 'right' | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const swipes = { bottom: 'down', left: 'left', right: 'right' } as const;

const places = { bottom: 'items-end', left: 'justify-start', right: 'justify-end' };

const shapes = {
  bottom:
    'max-h-[88dvh] w-full rounded-t-2xl pb-[env(safe-area-inset-bottom)] [transform:translateY(var(--drawer-swipe-movement-y))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]',
  left: 'h-full w-[304px] max-w-[calc(100vw-48px)] [transform:translateX(var(--drawer-swipe-movement-x))] data-ending-style:[transform:translateX(-100%)] data-starting-style:[transform:translateX(-100%)]',
  right:
    'h-full w-[480px] max-w-[calc(100vw-48px)] [transform:translateX(var(--drawer-swipe-movement-x))] data-ending-style:[transform:translateX(100%)] data-starting-style:[transform:translateX(100%)]',
};

/** A panel from the edge of the screen: what a popover or a sidebar becomes on a phone. */
export function Sheet({
  title,
  titleHidden,
  trigger,
  open,
  onOpenChange,
  side = 'bottom',
  className,
  children,
}: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection={swipes[side]}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop opacity-[calc(1-var(--drawer-swipe-progress))] transition-opacity data-swiping:duration-0 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className={clsx('fixed inset-0 z-40 flex', places[side])}>
          <Base.Popup
            className={clsx(
              'flex touch-auto flex-col overflow-hidden bg-raised text-ink shadow-overlay outline-none transition-transform duration-180 data-swiping:select-none data-swiping:duration-0',
              shapes[side],
              className,
            )}
          >
            <header className={clsx('flex items-center gap-4 px-4 pt-3 pb-1', titleHidden && 'sr-only')}>
              <Base.Title className="min-w-0 grow truncate text-lg font-semibold">{title}</Base.Title>
              <Base.Close
                render={
                  <IconButton label={common.actions.close} className="-mr-1">
                    <X aria-hidden="true" />
                  </IconButton>
                }
              />
            </header>
            <Base.Content className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pt-1 pb-4">
              <InsidePopup value={undefined}>{children}</InsidePopup>
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
