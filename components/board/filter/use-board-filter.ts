import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { type BoardFilter, NO_FILTER, readFilter, writeFilter } from './board-filter';

/** A choice is a step to go back from; what is being typed is not, or going back would undo it letter by letter. */
export type FilterStep = 'push' | 'replace';

/** The filter stands in the address: it can be shared, survives a reload, and going back takes the last choice back. */
export function useBoardFilter(): readonly [BoardFilter, (filter: BoardFilter, step: FilterStep) => void] {
  const [filter, setFilter] = useState<BoardFilter | null>(null);
  const pathname = usePathname();
  useEffect(() => {
    const read = () => setFilter(readFilter(window.location.search));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  // Opening and closing a card leads to an address without a filter; the board under it is filtered all the same.
  useEffect(() => {
    if (!filter || !pathname) return;
    const kept = writeFilter(window.location.search, filter);
    if (kept !== window.location.search) show(kept, 'replace');
  }, [pathname, filter]);
  const change = useCallback((next: BoardFilter, step: FilterStep) => {
    show(writeFilter(window.location.search, next), step);
    setFilter(next);
  }, []);
  return [filter ?? NO_FILTER, change];
}

function show(search: string, step: FilterStep): void {
  const address = `${window.location.pathname}${search}`;
  if (step === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(window.history.state, '', address);
}
