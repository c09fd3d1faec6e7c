'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { inbox as words } from '@/components/strings/inbox';

/** What of the inbox is shown. */
export type InboxView = 'inbox' | 'snoozed';

type InboxViewChoiceProps = { view: InboxView; snoozed: number; onChange: (view: InboxView) => void };

/** Switches between what is there and what is put off. */
export function InboxViewChoice({ view, snoozed, onChange }: InboxViewChoiceProps) {
  const options: { value: InboxView; label: string }[] = [
    { value: 'inbox', label: words.views.inbox },
    { value: 'snoozed', label: words.views.snoozed(snoozed) },
  ];
  return (
    <RadioGroup
      aria-label={words.views.label}
      value={view}
      onValueChange={(next: InboxView) => onChange(next)}
      className="flex w-fit gap-1 rounded-xl bg-surface p-1 shadow-card"
    >
      {options.map(({ value, label }) => (
        <Radio.Root
          key={value}
          value={value}
          className="flex h-8 items-center rounded-lg px-3 text-ink-2 text-sm tabular-nums transition-colors data-checked:bg-accent-soft data-checked:font-medium data-checked:text-accent-ink fine:hover:not-data-checked:bg-hover coarse:h-11"
        >
          {label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
