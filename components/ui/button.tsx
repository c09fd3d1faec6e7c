'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-styles';
import { PlainButton } from './plain-button';
import { Spinner } from './spinner';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Shows a spinner over the label, keeps width and focus, and ignores presses. */
  pending?: boolean | undefined;
  icon?: ReactNode;
  className?: string | undefined;
};

/** A button that submits nothing unless told so. */
export function Button({ variant, size, pending = false, icon, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <PlainButton
      disabled={disabled}
      busy={pending}
      aria-busy={pending || undefined}
      className={buttonClass(variant, size, className)}
      {...rest}
    >
      {pending ? (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      ) : null}
      {/* Transparent, not hidden: the button keeps its name. */}
      <span className={clsx('inline-flex min-w-0 items-center gap-[inherit]', pending && 'opacity-0')}>
        {icon}
        <span className="truncate">{children}</span>
      </span>
    </PlainButton>
  );
}
