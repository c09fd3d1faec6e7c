'use client';

import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import { MENU_CLASS } from './popup-styles';
import { usePortalHost } from './portal-host';

type ContextMenuProps = {
  /** What is clicked with the right button or pressed long. */
  children: ReactElement<Record<string, unknown>>;
  /** `MenuItem`s and their kind. Everything here is also reachable another way. */
  items: ReactNode;
};

/** The actions of a thing at the place where it was clicked. */
export function ContextMenu({ children, items }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal container={usePortalHost()}>
        <Base.Positioner positionMethod="fixed" collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={MENU_CLASS}>{items}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
