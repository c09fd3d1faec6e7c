'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

/** Once around the app: the second tooltip of a row opens at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider delay={450} closeDelay={0}>
      {children}
    </Base.Provider>
  );
}

type TooltipProps = {
  label: ReactNode;
  /** Keys as `Kbd` takes them: `mod+k`. */
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** The element that is explained; it must forward its props and take focus. */
  children: ReactElement<Record<string, unknown>>;
};

/** A hint on hover and focus. It never holds what is said nowhere else: touch has no hover. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-60">
          <Base.Popup className="flex max-w-72 origin-(--transform-origin) items-center gap-2 rounded-md bg-tooltip px-2 py-1 text-xs text-on-tooltip shadow-raised transition-[opacity,scale] data-ending-style:scale-97 data-starting-style:scale-97 data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none">
            <span>{label}</span>
            {shortcut ? <Kbd keys={shortcut} quiet /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
