'use client';

import { Popover as Base } from '@base-ui/react/popover';
import { clsx } from 'clsx';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog } from './dialog';
import { POPUP_CLASS } from './popup-styles';
import { InsidePopup } from './portal-host';
import { useNarrow } from './use-narrow';

type PopoverProps = {
  /** Names the panel for a screen reader, and for the eye unless `titleHidden`. */
  title: string;
  titleHidden?: boolean | undefined;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  /** Where it opens when it has no trigger of its own: a card that got a key press. */
  anchor?: RefObject<Element | null> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A small panel beside what opened it. On a phone it rises from the lower edge, where a thumb reaches it. */
export function Popover({ anchor, side, align, className, ...dialog }: PopoverProps) {
  return useNarrow() ? (
    <Dialog size="sm" {...dialog} />
  ) : (
    <AnchoredPopover anchor={anchor} side={side} align={align} className={className} {...dialog} />
  );
}

function AnchoredPopover(props: PopoverProps) {
  const {
    title,
    titleHidden,
    trigger,
    anchor,
    open,
    onOpenChange,
    side = 'bottom',
    align = 'start',
    className,
    children,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            className={clsx(
              POPUP_CLASS,
              'max-h-(--available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto p-3',
              className,
            )}
          >
            <Base.Title className={titleHidden ? 'sr-only' : 'mb-2 text-sm font-semibold'}>{title}</Base.Title>
            <InsidePopup value={undefined}>{children}</InsidePopup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
