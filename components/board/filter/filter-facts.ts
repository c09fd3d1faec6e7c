import { useMemo } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { useNow } from '@/components/ui/use-now';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { BoardState } from '@/lib/domain/board/board-state';
import { type BoardFilter, isFiltering } from './board-filter';
import { type FilterFacts, matchesFilter } from './matches-filter';

/** What a filter must know beside the card; the same object until one of these changes. */
export function useFilterFacts(): FilterFacts {
  const { boardId, meId } = useBoardContext();
  const labels = useBoardLabels(boardId);
  const members = useBoardMembers(boardId);
  const now = useNow();
  return useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { labels, members, meId, now, timeZone };
  }, [labels, members, meId, now]);
}

/** Open cards of open lists that the filter keeps from view. */
export function countHidden({ lists, cards }: BoardState, filter: BoardFilter, facts: FilterFacts): number {
  if (!isFiltering(filter)) return 0;
  const open = Object.values(lists)
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ id }) => Object.values(cards[id] ?? {}))
    .filter(({ archivedAt }) => archivedAt === null);
  return open.filter((card) => !matchesFilter(card, filter, facts)).length;
}
