'use client';

import type { ComponentProps } from 'react';

type PlainButtonProps = ComponentProps<'button'> & {
  /** It keeps the focus and ignores presses. */
  busy?: boolean | undefined;
};

/**
 * A browser's own button that submits nothing unless told so. A component library's would do no more, and its machinery would be
 * part of every first load.
 */
export function PlainButton({ disabled = false, busy = false, onClick, ...rest }: PlainButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      // The browser's own attribute would take the focus away.
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      data-disabled={disabled || busy ? '' : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
