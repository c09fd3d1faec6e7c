'use client';

import { diffWordsWithSpace } from 'diff';
import { description as words } from '@/components/strings/description';

/** What one text has that the other has not, word by word: theirs struck out, mine underlined, and both said to a screen reader. */
export function TextDifference({ theirs, mine }: { theirs: string; mine: string }) {
  let at = 0;
  const parts = diffWordsWithSpace(theirs, mine).map((part) => {
    const key = at;
    at += part.value.length + 1;
    return { ...part, key };
  });
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={words.difference}
      dir="auto"
      className="max-h-60 overflow-y-auto rounded-md bg-surface p-3 text-base whitespace-pre-wrap text-ink"
    >
      {parts.map(({ value, added, removed, key }) => {
        if (removed) {
          return (
            <del key={key} className="bg-danger-soft text-danger-ink">
              {value}
            </del>
          );
        }
        return added ? (
          <ins key={key} className="bg-ok-soft text-ok-ink">
            {value}
          </ins>
        ) : (
          <span key={key}>{value}</span>
        );
      })}
    </section>
  );
}
