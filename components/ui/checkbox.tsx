'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { clsx } from 'clsx';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

type CheckboxProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  indeterminate?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What is ticked. Without it, `label` names the box for a screen reader. */
  children?: ReactNode;
  label?: string | undefined;
  className?: string | undefined;
};

/** A box to tick, with its words as part of the target. */
export function Checkbox({
  checked,
  onCheckedChange,
  indeterminate,
  disabled,
  children,
  label,
  className,
}: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's Checkbox renders the hidden input inside this label.
    <label
      className={clsx('flex min-h-6 items-start gap-2.5 text-base coarse:min-h-11 coarse:items-center', className)}
    >
      <Base.Root
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={onCheckedChange}
        aria-label={children ? undefined : label}
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-control bg-surface text-on-accent transition-colors data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent data-disabled:opacity-55 coarse:mt-0 coarse:size-5"
      >
        <Base.Indicator>
          {indeterminate ? (
            <Minus aria-hidden="true" strokeWidth={3} className="size-3" />
          ) : (
            <Check aria-hidden="true" strokeWidth={3} className="size-3" />
          )}
        </Base.Indicator>
      </Base.Root>
      {children ? <span className="min-w-0 grow">{children}</span> : null}
    </label>
  );
}
