'use client';

import { reminders as words } from '@/components/strings/reminders';
import { Select } from '@/components/ui/select';

const NONE = 'none';
const USUAL_MINUTES = [0, 60, 1_440, 2_880];

type ReminderChoiceProps = { minutes: number | null; onChange: (minutes: number | null) => void };

/** How long before a due date its people are told. One that came by an import or the API is offered as it is. */
export function ReminderChoice({ minutes, onChange }: ReminderChoiceProps) {
  const offered = minutes === null || USUAL_MINUTES.includes(minutes) ? USUAL_MINUTES : [...USUAL_MINUTES, minutes];
  const options = offered.sort((a, b) => a - b).map((value) => ({ value: String(value), label: wordsOf(value) }));
  return (
    <div className="mt-2">
      <Select
        label={words.label}
        value={minutes === null ? NONE : String(minutes)}
        options={[{ value: NONE, label: words.none }, ...options]}
        onValueChange={(value) => onChange(value === NONE ? null : Number(value))}
      />
      <p className="mt-1 text-xs text-ink-3">{words.hint}</p>
    </div>
  );
}

function wordsOf(minutes: number): string {
  return minutes === 0 ? words.atDue : words.before(minutes);
}
