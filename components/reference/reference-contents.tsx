'use client';

import { useState } from 'react';
import { reference } from '@/components/strings/reference';
import { TextField } from '@/components/ui/text-field';

/** A place on the page. `words` is what it is found by beside its name. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly words: string;
}

type ReferenceContentsProps = { chapters: readonly Place[]; entries: readonly Place[] };

/** The contents of the page; while something is searched for, what has that name instead. */
export function ReferenceContents({ chapters, entries }: ReferenceContentsProps) {
  const [text, setText] = useState('');
  const terms = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ label, words }) => {
    const all = `${label} ${words}`.toLowerCase();
    return terms.every((term) => all.includes(term));
  });
  const isSearching = terms.length > 0;
  return (
    <nav aria-label={reference.contents} className="flex min-h-0 flex-col gap-3">
      <TextField
        label={reference.search}
        labelHidden
        type="search"
        placeholder={reference.searchHint}
        value={text}
        onValueChange={setText}
      />
      <p role="status" className={isSearching ? 'text-xs text-ink-3' : 'sr-only'}>
        {isSearching ? (found.length > 0 ? reference.found(found.length) : reference.nothing) : ''}
      </p>
      {/* Beside the page it scrolls by itself; above it, on a phone, only what was searched for is listed. */}
      <ul className={`min-h-0 overflow-y-auto ${isSearching ? 'max-lg:max-h-72' : 'max-lg:hidden'}`}>
        {(isSearching ? found : chapters).map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="block truncate rounded-md px-2 py-1.5 text-sm text-ink-2 fine:hover:bg-hover fine:hover:text-ink coarse:py-2.5"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
