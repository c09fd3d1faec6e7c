'use client';

import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { CONTROL_CLASS } from './field-styles';
import { MENU_CLASS, MENU_ITEM_CLASS } from './popup-styles';
import { usePortalHost } from './portal-host';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  hint?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean | undefined;
};

type SelectProps<Value extends string> = {
  label: string;
  labelHidden?: boolean | undefined;
  value: Value;
  options: readonly SelectOption<Value>[];
  onValueChange: (value: Value) => void;
  disabled?: boolean | undefined;
  /** `quiet` draws no border: for a choice inside a row of text. */
  appearance?: 'field' | 'quiet' | undefined;
  className?: string | undefined;
};

/** One choice out of a few. */
export function Select<Value extends string>({
  label,
  labelHidden,
  value,
  options,
  onValueChange,
  disabled,
  appearance = 'field',
  className,
}: SelectProps<Value>) {
  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next);
      }}
    >
      <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
        <Base.Label className={labelHidden ? 'sr-only' : 'text-sm font-medium text-ink'}>{label}</Base.Label>
        <Base.Trigger
          className={
            appearance === 'field'
              ? clsx(
                  CONTROL_CLASS,
                  'flex h-9 select-none items-center justify-between gap-2 pr-2 text-left coarse:h-11',
                )
              : 'flex h-8 select-none items-center gap-1 rounded-md px-2 text-sm text-ink-2 transition-colors fine:hover:bg-hover data-disabled:text-ink-3 data-popup-open:bg-pressed coarse:h-11'
          }
        >
          <Base.Value className="truncate" />
          <Base.Icon className={clsx('text-ink-3', disabled && 'invisible')}>
            <ChevronsUpDown aria-hidden="true" className="size-3.5" />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal container={usePortalHost()}>
        <Base.Positioner
          positionMethod="fixed"
          className="z-50 outline-none"
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
        >
          <Base.Popup className={clsx(MENU_CLASS, 'min-w-(--anchor-width)')}>
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={clsx(MENU_ITEM_CLASS, 'items-start')}
                >
                  {option.icon}
                  <span className="min-w-0 grow">
                    <Base.ItemText className="block truncate">{option.label}</Base.ItemText>
                    {option.hint ? <span className="block text-xs text-ink-3">{option.hint}</span> : null}
                  </span>
                  <Base.ItemIndicator className="mt-0.5 text-accent-ink">
                    <Check aria-hidden="true" className="size-4" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
