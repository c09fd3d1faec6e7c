'use client';

import { ChevronsLeftRight } from 'lucide-react';
import { board as words } from '@/components/strings/board';
import type { List } from '@/lib/protocol/things';
import { ListCount } from './list-count';

/** A list folded to its title: one press unfolds it, and cards still land in it. */
export function CollapsedList({ list, count, onExpand }: { list: List; count: number; onExpand: () => void }) {
  return (
    <button
      type="button"
      aria-expanded={false}
      aria-label={words.list.expand(list.title)}
      onClick={onExpand}
      className="flex min-h-40 w-full grow flex-col items-center gap-3 rounded-xl px-2 py-3 text-sm font-semibold transition-colors fine:hover:bg-hover"
    >
      <ChevronsLeftRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <ListCount title={list.title} count={count} limit={list.wipLimit} />
      <span dir="auto" className="max-h-80 truncate [writing-mode:vertical-rl]">
        {list.title}
      </span>
    </button>
  );
}
