'use client';

import { Progress } from '@base-ui/react/progress';

type ProgressBarProps = {
  label: string;
  /** 0 to 1; null while nobody knows. */
  value: number | null;
};

/** How far something long has come. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = value === null ? null : Math.round(value * 100);
  return (
    <Progress.Root value={percent} className="grid grid-cols-[1fr_auto] gap-y-2 text-sm">
      <Progress.Label className="text-ink-2">{label}</Progress.Label>
      <Progress.Value className="text-ink-3 tabular-nums" />
      <Progress.Track className="col-span-2 h-1.5 overflow-hidden rounded-full bg-pressed">
        <Progress.Indicator className="h-full rounded-full bg-accent transition-[width] data-indeterminate:w-1/3! data-indeterminate:animate-pulse" />
      </Progress.Track>
    </Progress.Root>
  );
}
