'use client';

import { Badge, type Tone } from '@/components/ui/badge';
import { type DueState, exactTime, spokenDue } from '@/components/ui/relative-date';
import { useNow } from '@/components/ui/use-now';

const tones: Record<DueState, Tone> = { done: 'ok', late: 'danger', soon: 'warn', later: 'neutral' };

/** When a card is due, as people say it; the exact time on hover. */
export function DueBadge({ dueAt, isDone }: { dueAt: string; isDone: boolean }) {
  const now = useNow();
  const due = new Date(dueAt);
  const { text, state } = spokenDue(due, now, isDone);
  return (
    <Badge tone={tones[state]} className="shrink-0">
      <time dateTime={dueAt} title={exactTime(due)}>
        {text}
      </time>
    </Badge>
  );
}
