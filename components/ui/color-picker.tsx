'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { common } from '@/components/strings/common';
import { COLORS, type Color } from '@/lib/protocol/colors';

type ColorPickerProps = {
  label: string;
  /** Null while none is chosen. */
  value: Color | null;
  onValueChange: (color: Color) => void;
  /** Two rows at any width, for a popover. */
  narrow?: boolean | undefined;
};

/** One of the ten colours, by arrow keys or pointer. */
export function ColorPicker({ label, value, onValueChange, narrow }: ColorPickerProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm font-medium text-ink">{label}</span>
      <RadioGroup
        value={value}
        aria-label={label}
        onValueChange={(color) => color && onValueChange(color)}
        className={clsx('grid w-fit grid-cols-5 gap-2 coarse:gap-0', !narrow && 'sm:grid-cols-10')}
      >
        {COLORS.map((color) => (
          <span key={color} className="coarse:grid coarse:size-11 coarse:place-items-center">
            <Radio.Root
              value={color}
              aria-label={common.colors[color]}
              title={common.colors[color]}
              data-color={color}
              className="grid size-8 place-items-center rounded-full bg-tint text-on-tint outline-offset-2"
            >
              <Radio.Indicator>
                <Check aria-hidden="true" strokeWidth={2.5} className="size-4" />
              </Radio.Indicator>
            </Radio.Root>
          </span>
        ))}
      </RadioGroup>
    </div>
  );
}
