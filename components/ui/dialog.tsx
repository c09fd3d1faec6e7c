'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, type RefObject, useRef } from 'react';
import { common } from '@/components/strings/common';
import { IconButton } from './icon-button';
import { InsidePopup } from './portal-host';

type DialogProps = {
  title: string;
  titleHidden?: boolean | undefined;
  description?: ReactNode;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** `sm` for a question, `md` for a form, `lg` for a card. */
  size?: 'sm' | 'md' | 'lg' | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Buttons at the lower right, the main one last. */
  footer?: ReactNode;
  children: ReactNode;
};

const widths = { sm: 'sm:max-w-md', md: 'sm:max-w-lg', lg: 'sm:max-w-4xl' };

/** A window over the page. On a phone it rises from the lower edge. */
export function Dialog(props: DialogProps) {
  const {
    title,
    titleHidden,
    description,
    trigger,
    open,
    onOpenChange,
    size = 'md',
    initialFocus,
    footer,
    children,
  } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center overflow-hidden sm:items-start sm:px-6 sm:py-[10dvh]">
          <Base.Popup
            ref={popup}
            // Without a visible heading the first thing would be the close button, whose tooltip would take the first Escape.
            initialFocus={initialFocus ?? (titleHidden ? popup : undefined)}
            className={clsx(
              'relative flex max-h-[92dvh] w-full flex-col overflow-hidden bg-raised text-ink shadow-overlay outline-none',
              'rounded-t-2xl pb-[env(safe-area-inset-bottom)] sm:max-h-full sm:rounded-xl sm:pb-0',
              'transition-[opacity,translate,scale] duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
              'data-ending-style:translate-y-4 data-starting-style:translate-y-4 sm:data-ending-style:translate-y-0 sm:data-starting-style:translate-y-0 sm:data-ending-style:scale-98 sm:data-starting-style:scale-98',
              widths[size],
            )}
          >
            <header className={clsx('flex items-start gap-4', titleHidden ? 'h-0' : 'px-6 pt-5')}>
              <div className={titleHidden ? 'sr-only' : 'min-w-0 grow'}>
                <Base.Title className="text-lg font-semibold">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-base text-ink-2">{description}</Base.Description>
                ) : null}
              </div>
              <div
                className={
                  titleHidden ? 'absolute top-3 right-3 z-10 rounded-md bg-raised' : '-mt-1 -mr-2 coarse:-mt-2.5'
                }
              >
                <Base.Close
                  render={
                    <IconButton label={common.actions.close}>
                      <X aria-hidden="true" />
                    </IconButton>
                  }
                />
              </div>
            </header>
            <div className="min-h-0 grow overflow-y-auto overscroll-contain px-6 pt-4 pb-6">
              <InsidePopup value={popup}>{children}</InsidePopup>
            </div>
            {footer ? <footer className="flex flex-wrap justify-end gap-2 px-6 pb-6">{footer}</footer> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
