'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { MENU_CLASS } from './popup-styles';
import { usePortalHost } from './portal-host';

type MenuProps = {
  /** The button that opens the menu: a `Button` or `IconButton` with its label. */
  trigger: ReactElement<Record<string, unknown>>;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
  /** `MenuItem`s, `MenuSeparator`s and their kind. */
  children: ReactNode;
};

/** Actions behind a button: arrows walk, letters jump, Escape closes and gives the focus back. */
export function Menu({
  trigger,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  className,
  children,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={usePortalHost()}>
        <Base.Positioner
          positionMethod="fixed"
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup className={clsx(MENU_CLASS, className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
