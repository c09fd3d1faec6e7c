'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button-styles';
import { PlainButton } from './plain-button';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children'> & {
  /** Names the button for a screen reader and in its tooltip. */
  label: string;
  shortcut?: string | undefined;
  variant?: ButtonVariant | undefined;
  size?: 'sm' | 'md' | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A square button that holds one icon. */
export function IconButton({
  label,
  shortcut,
  variant = 'ghost',
  size = 'md',
  side,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut} side={side}>
      <PlainButton
        aria-label={label}
        className={buttonClass(
          variant,
          'md',
          clsx(size === 'sm' ? 'size-7 px-0' : 'size-8 px-0', 'coarse:min-w-11', className),
        )}
        {...rest}
      />
    </Tooltip>
  );
}
