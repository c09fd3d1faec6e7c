import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ActivityPage } from '@/lib/protocol/activity';

type Pages = InfiniteData<ActivityPage, string | undefined>;

/** Puts what has happened since before what is kept of an activity, if anything is. */
export function addNews(queryClient: QueryClient, queryKey: readonly unknown[], fresh: ActivityPage): void {
  queryClient.setQueryData<Pages>(queryKey, (pages) => pages && withNews(pages, fresh));
}

/** What is new before what is shown; where more came than a page holds, it begins anew. */
export function withNews(pages: Pages, fresh: ActivityPage): Pages {
  const [first, ...rest] = pages.pages;
  const known = new Set(first?.entries.map(({ id }) => id));
  const isJoined = fresh.entries.length === 0 || fresh.next === null || fresh.entries.some(({ id }) => known.has(id));
  if (!first || !isJoined) return { pages: [fresh], pageParams: [undefined] };
  const news = fresh.entries.filter(({ id }) => !known.has(id));
  return news.length === 0 ? pages : { ...pages, pages: [{ ...first, entries: [...news, ...first.entries] }, ...rest] };
}
