import { cloneElement, type ReactElement } from 'react';

type TooltipProps = {
  label: string;
  /** Keys as `Kbd` takes them: `mod+k`. */
  shortcut?: string | undefined;
  side?: TooltipSide | undefined;
  /** The element that is explained; it must forward its props and take focus. */
  children: ReactElement<Record<string, unknown>>;
};

export type TooltipSide = 'top' | 'bottom' | 'left' | 'right';

/**
 * A hint on hover and focus. It never holds what is said nowhere else: touch has no hover. The element only carries the words;
 * `TooltipHost` shows them, one for the whole app, so that a thousand buttons cost a thousand attributes and no more.
 */
export function Tooltip({ label, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, {
    'data-tooltip': label,
    'data-tooltip-keys': shortcut,
    'data-tooltip-side': side,
  });
}
