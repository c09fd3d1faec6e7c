'use client';

import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { board as words } from '@/components/strings/board';
import { announce } from '@/components/ui/announcer';

export function isOverLimit(count: number, limit: number | null): limit is number {
  return limit !== null && count > limit;
}

/** How many cards a list holds, of how many it is meant to hold. Going over warns, in colour and in words, and blocks nothing. */
export function ListCount({ title, count, limit }: { title: string; count: number; limit: number | null }) {
  const over = isOverLimit(count, limit);
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current) announce(words.list.overLimit(title, count, limit));
    wasOver.current = over;
  }, [over, title, count, limit]);
  return (
    <span
      aria-hidden="true"
      title={over ? words.list.overLimit(title, count, limit) : undefined}
      data-over-limit={over || undefined}
      className={clsx(
        'shrink-0 rounded-sm px-1.5 text-xs tabular-nums',
        over ? 'bg-warn-soft font-semibold text-warn-ink' : 'text-ink-3',
      )}
    >
      {limit === null ? count : `${count}/${limit}`}
    </span>
  );
}
