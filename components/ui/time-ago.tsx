'use client';

import { exactTime, spokenAgo } from './relative-date';
import { useNow } from './use-now';

/** When something happened, in words that stay true while the page is open; the exact time on hover. */
export function TimeAgo({ at, className }: { at: string; className?: string | undefined }) {
  const now = useNow();
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactTime(date)} className={className} suppressHydrationWarning>
      {spokenAgo(date, now)}
    </time>
  );
}
