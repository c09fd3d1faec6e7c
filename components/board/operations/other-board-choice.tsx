'use client';

import { ArrowRightLeft } from 'lucide-react';
import { operations } from '@/components/strings/operations';

/** The last of a choice of lists: none of this board. */
export function OtherBoardChoice({ onChosen }: { onChosen: () => void }) {
  return (
    <li className="mt-1 border-t border-line pt-1">
      <button
        type="button"
        onClick={onChosen}
        className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 text-left text-base transition-colors fine:hover:bg-hover coarse:min-h-11 [&_svg]:size-4 [&_svg]:text-ink-3"
      >
        <ArrowRightLeft aria-hidden="true" />
        <span className="truncate">{operations.transfer.other}</span>
      </button>
    </li>
  );
}
