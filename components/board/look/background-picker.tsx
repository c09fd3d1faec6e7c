'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { clsx } from 'clsx';
import { useBoardContext } from '@/components/board/board-context';
import { board as words } from '@/components/strings/board';
import { BACKGROUNDS } from '@/lib/protocol/backgrounds';
import type { Board } from '@/lib/protocol/things';

/** What the lists lie on, shown as it will be: each in the board's own colour. */
export function BackgroundPicker({ board }: { board: Board }) {
  const { commands } = useBoardContext();
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm font-medium">{words.info.background}</span>
      <RadioGroup
        value={board.background}
        aria-label={words.info.background}
        onValueChange={(background) => void commands.updateBoard({ background })}
        className="grid grid-cols-2 gap-2 sm:grid-cols-4"
      >
        {BACKGROUNDS.map((background) => (
          <Radio.Root
            key={background}
            value={background}
            data-color={board.color}
            data-background={background}
            className={clsx(
              'board-background flex h-16 items-end rounded-lg border border-line p-1.5 outline-offset-2',
              'data-checked:border-accent data-checked:ring-2 data-checked:ring-accent',
            )}
          >
            <span className="rounded-sm bg-raised px-1.5 text-xs text-ink">{words.info.backgrounds[background]}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
