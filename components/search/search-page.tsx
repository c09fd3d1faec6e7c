'use client';

import { Search, SearchX } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { search as words } from '@/components/strings/search';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { useSearch } from '@/lib/browser/hooks/use-search';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { SearchResultRow } from './search-result-row';

/** Cards by what is written on them; the question is in the address, so that it can be sent and gone back to. */
export function SearchPage({ workspaceId }: { workspaceId: Id }) {
  const inbox = useInbox();
  const pathname = usePathname();
  const asked = useSearchParams().get('q') ?? '';
  const [typed, setTyped] = useState(asked);

  const written = useRef(asked);
  useEffect(() => {
    // Back, forward, or a search from the palette.
    if (written.current !== asked) setTyped(asked);
    written.current = asked;
  }, [asked]);

  function change(text: string) {
    setTyped(text);
    written.current = text.trim() === '' ? '' : text;
    // The history's own way, as nothing is to be fetched for the page itself.
    window.history.replaceState(null, '', text.trim() === '' ? pathname : `${pathname}?q=${encodeURIComponent(text)}`);
  }

  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
      />
      <Page width="narrow">
        <TextField
          autoFocus
          type="search"
          label={words.field}
          labelHidden
          placeholder={words.placeholder}
          value={typed}
          onValueChange={change}
        />
        <Results workspaceId={workspaceId} typed={typed.trim()} />
      </Page>
    </>
  );
}

function Results({ workspaceId, typed }: { workspaceId: Id; typed: string }) {
  const { status, found, problem, isStale, retry } = useSearch(workspaceId, typed);
  const spoken = status === 'ready' && found && !isStale ? words.found(found.results.length) : '';
  return (
    <div className="mt-4">
      <p role="status" className="mb-2 min-h-5 text-sm text-ink-3">
        {found?.isCut && !isStale ? words.cut(found.results.length) : spoken}
      </p>
      {status === 'idle' ? (
        <EmptyState icon={<Search aria-hidden="true" />} title={words.idleTitle}>
          {words.idle}
        </EmptyState>
      ) : null}
      {status === 'loading' ? <RowsSkeleton /> : null}
      {status === 'error' ? (
        <LoadFailure
          level="section"
          status={problem?.status === 404 ? 'notFound' : 'error'}
          problem={problem}
          onRetry={retry}
        />
      ) : null}
      {status === 'ready' && found?.results.length === 0 && !isStale ? (
        <EmptyState icon={<SearchX aria-hidden="true" />} title={words.emptyTitle(typed)}>
          {words.empty}
        </EmptyState>
      ) : null}
      {status === 'ready' && found && found.results.length > 0 ? (
        <Rows>
          {found.results.map((result) => (
            <SearchResultRow key={result.cardId} workspaceId={workspaceId} result={result} />
          ))}
        </Rows>
      ) : null}
    </div>
  );
}
