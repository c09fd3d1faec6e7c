'use client';

import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { common } from '@/components/strings/common';

export type FieldProps = {
  label: string;
  /** Keeps the label for screen readers alone, where the place says it to the eye. */
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and how to mend it; replaces the hint. */
  error?: string | null | undefined;
  optional?: boolean | undefined;
};

/** Label, hint and error around one control of Base UI, wired for screen readers. */
export function Field({ label, labelHidden, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <Base.Root invalid={Boolean(error)} className="flex w-full min-w-0 flex-col gap-1.5">
      <Base.Label className={labelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>
        {label}
        {optional ? <span className="font-normal text-ink-3"> ({common.optional})</span> : null}
      </Base.Label>
      {children}
      {error ? (
        <Base.Error match className="flex items-start gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </Base.Error>
      ) : hint ? (
        <Base.Description className="text-sm text-ink-3">{hint}</Base.Description>
      ) : null}
    </Base.Root>
  );
}
