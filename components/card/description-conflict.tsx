'use client';

import { lazy, Suspense } from 'react';
import { card as words } from '@/components/strings/card';
import { description as descriptionWords } from '@/components/strings/description';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';

// Most people never meet a conflict: what compares texts is loaded when one does.
const TextDifference = lazy(() => import('./text-difference').then((module) => ({ default: module.TextDifference })));

type DescriptionConflictProps = {
  /** What both began from. */
  base: string;
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onMerge: (text: string) => void;
};

/** Somebody saved another text meanwhile: both are here, with their difference, and the person decides. */
export function DescriptionConflict({
  base,
  mine,
  theirs,
  onKeepMine,
  onTakeTheirs,
  onMerge,
}: DescriptionConflictProps) {
  async function merge() {
    const { mergeTexts } = await import('./merge-texts');
    onMerge(mergeTexts(base, mine, theirs));
  }
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-warn-soft p-3 text-base">
      <p className="font-medium text-warn-ink">{words.conflict.title}</p>
      <p>{words.conflict.detail}</p>
      <Suspense fallback={<Skeleton className="h-24 w-full" />}>
        <TextDifference theirs={theirs} mine={mine} />
      </Suspense>
      <p className="text-xs text-ink-2">{descriptionWords.legend}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => void merge()}>
          {descriptionWords.merge}
        </Button>
        <Button size="sm" onClick={onKeepMine}>
          {words.conflict.keepMine}
        </Button>
        <Button size="sm" variant="ghost" onClick={onTakeTheirs}>
          {words.conflict.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
