'use client';

import { Search, SquareKanban } from 'lucide-react';
import { useParams, useRouter } from 'next/navigation';
import { routes } from '@/components/routes';
import { search as words } from '@/components/strings/search';
import { PaletteResult, PaletteResults } from '@/components/ui/command-palette';
import { useSearch } from '@/lib/browser/hooks/use-search';
import type { Id } from '@/lib/protocol/primitives';
import { SEARCH_MIN_LENGTH } from '@/lib/protocol/search';
import { Hits } from './hits';

/** As many as one looks through at a glance. */
const SHOWN = 6;

type PaletteSearchProps = { typed: string; onDone: () => void };

/** Cards by what is typed, below the commands; nothing outside of a workspace. */
export function PaletteSearch({ typed, onDone }: PaletteSearchProps) {
  const { workspaceId } = useParams<{ workspaceId?: string }>();
  return workspaceId && typed.length >= SEARCH_MIN_LENGTH ? (
    <Found workspaceId={workspaceId} typed={typed} onDone={onDone} />
  ) : null;
}

function Found({ workspaceId, typed, onDone }: PaletteSearchProps & { workspaceId: Id }) {
  const router = useRouter();
  const { found } = useSearch(workspaceId, typed, SHOWN);
  const go = (href: string) => () => {
    onDone();
    router.push(href);
  };
  return (
    <PaletteResults heading={words.cards}>
      <PaletteResult id="found-all" onSelect={go(routes.search(workspaceId, typed))}>
        <Search aria-hidden="true" />
        <span className="truncate">{words.allResults(typed)}</span>
      </PaletteResult>
      {found?.results.map(({ cardId, board, title, listTitle, place, excerpt }) => (
        <PaletteResult key={cardId} id={`found-${cardId}`} onSelect={go(routes.card(workspaceId, board.id, cardId))}>
          <SquareKanban aria-hidden="true" />
          <span className="min-w-0 grow py-1">
            <span className="block truncate">
              <Hits parts={title} />
            </span>
            <span className="block truncate text-xs text-ink-3">
              {place === 'title' ? `${board.title} · ${listTitle}` : <Hits parts={excerpt} />}
            </span>
          </span>
        </PaletteResult>
      ))}
    </PaletteResults>
  );
}
