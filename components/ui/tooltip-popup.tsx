'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import { Kbd } from './kbd';
import type { TooltipSide } from './tooltip';

type TooltipPopupProps = {
  anchor: Element;
  open: boolean;
  label: string;
  shortcut: string | undefined;
  side: TooltipSide;
};

/** The hint itself, beside what it explains. */
export function TooltipPopup({ anchor, open, label, shortcut, side }: TooltipPopupProps) {
  return (
    <Base.Root open={open}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-60"
        >
          <Base.Popup className="flex max-w-72 origin-(--transform-origin) items-center gap-2 rounded-md bg-tooltip px-2 py-1 text-xs text-on-tooltip shadow-raised transition-[opacity,scale] data-ending-style:scale-97 data-starting-style:scale-97 data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none">
            <span>{label}</span>
            {shortcut ? <Kbd keys={shortcut} quiet /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
