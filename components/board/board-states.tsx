'use client';

import { routes } from '@/components/routes';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { plainPages } from '@/components/strings/plain-pages';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-styles';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { LiveResult } from '@/lib/browser/hooks/live-result';
import type { SyncState } from '@/lib/browser/realtime/sync-state';
import type { BoardState } from '@/lib/domain/board/board-state';

const CARDS_PER_SKELETON = [4, 3, 5];

/** The board's layout before its content: nothing jumps when it comes. */
export function BoardLoading({ sync }: { sync: SyncState }) {
  return (
    <>
      <TopBar title={<Skeleton className="h-6 w-48" />} sync={<SyncBadge state={sync} />} />
      <div
        className="flex min-h-0 grow gap-3 overflow-hidden px-4 pt-1 md:px-6"
        role="status"
        aria-label={words.loading}
      >
        {CARDS_PER_SKELETON.map((cards) => (
          <div key={cards} className="h-fit w-72 shrink-0 space-y-2 rounded-xl bg-sunken p-2">
            <Skeleton className="h-6 w-32" />
            {Array.from({ length: cards }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity.
              <Skeleton key={index} className="h-16 w-full" />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

type Unavailable = Exclude<LiveResult<BoardState>, { status: 'loading' | 'ready' }>;

/** Not found, not allowed, or failed: what is the case and the way out. */
export function BoardUnavailable({ result }: { result: Unavailable }) {
  const isGone = result.status !== 'error';
  return (
    <EmptyState
      title={isGone ? words.gone.title : plainPages.brokenTitle}
      actions={
        <>
          {isGone ? null : (
            <Button variant="primary" onClick={result.retry}>
              {common.actions.retry}
            </Button>
          )}
          <AppLink href={routes.app} className={buttonClass(isGone ? 'primary' : 'secondary')}>
            {words.gone.back}
          </AppLink>
        </>
      }
    >
      {isGone ? words.gone.detail : (result.problem?.detail ?? plainPages.offline)}
    </EmptyState>
  );
}
