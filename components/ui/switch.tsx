'use client';

import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

type SwitchProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  label: string;
  hint?: ReactNode;
};

/** Something that is on or off at once, without saving. */
export function Switch({ checked, onCheckedChange, disabled, label, hint }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's Switch renders the hidden input inside this label.
    <label className="flex items-start justify-between gap-4 py-1 coarse:min-h-11">
      <span className="min-w-0">
        <span className="block text-base text-ink">{label}</span>
        {hint ? <span className="block text-sm text-ink-3">{hint}</span> : null}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        className="relative h-5 w-9 shrink-0 rounded-full bg-line-control p-0.5 transition-colors data-checked:bg-accent data-disabled:opacity-55"
      >
        <Base.Thumb className="block size-4 rounded-full bg-on-accent transition-transform data-checked:translate-x-4" />
      </Base.Root>
    </label>
  );
}
