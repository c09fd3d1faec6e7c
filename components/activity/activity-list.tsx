'use client';

import { History } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LoadFailure } from '@/components/shell/load-states';
import { activity as words } from '@/components/strings/activity';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Select } from '@/components/ui/select';
import { type ActivityFilter, type ActivityScope, useActivity } from '@/lib/browser/hooks/use-activity';
import { ACTIVITY_KINDS, type ActivityEntry, type ActivityKind } from '@/lib/protocol/activity';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { ActivityRow } from './activity-row';
import { byDay } from './by-day';

type ActivityListProps = {
  scope: ActivityScope;
  /** What tells that there is news; the same array until it changes. */
  streams: readonly StreamName[];
  people: readonly { userId: Id; name: string }[];
  cardHref?: ((entry: ActivityEntry, cardId: Id) => string) | undefined;
};

const ALL = 'all';
const KIND_OPTIONS = [
  { value: ALL, label: words.everything },
  ...ACTIVITY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
] as const;

/** What happened, newest first, by day; older pages come as one reads down to them. */
export function ActivityList({ scope, streams, people, cardHref }: ActivityListProps) {
  const [actorId, setActorId] = useState<string>(ALL);
  const [kind, setKind] = useState<ActivityKind | typeof ALL>(ALL);
  const filter = useMemo<ActivityFilter>(
    () => ({ actorId: actorId === ALL ? undefined : actorId, kind: kind === ALL ? undefined : kind }),
    [actorId, kind],
  );
  const personOptions = [
    { value: ALL, label: words.everybody },
    ...people.map(({ userId, name }) => ({ value: userId, label: name })),
  ];
  return (
    <div>
      <div className="-ml-2 flex flex-wrap gap-1">
        <Select
          labelHidden
          appearance="quiet"
          label={words.filterPerson}
          value={actorId}
          options={personOptions}
          onValueChange={setActorId}
        />
        <Select
          labelHidden
          appearance="quiet"
          label={words.filterKind}
          value={kind}
          options={KIND_OPTIONS}
          onValueChange={setKind}
        />
      </div>
      <Entries scope={scope} filter={filter} streams={streams} cardHref={cardHref} />
    </div>
  );
}

type EntriesProps = Pick<ActivityListProps, 'scope' | 'streams' | 'cardHref'> & { filter: ActivityFilter };

function Entries({ scope, filter, streams, cardHref }: EntriesProps) {
  const { status, problem, entries, hasMore, isLoadingMore, loadMore, reload } = useActivity(scope, filter, streams);
  const days = useMemo(() => byDay(entries), [entries]);
  // On its own page a day stands right below the title; in a card or a sheet below the title of that.
  const Heading = scope.kind === 'workspace' ? 'h2' : 'h3';
  if (status === 'loading' || (status === 'ready' && entries.length === 0 && hasMore)) return <RowsSkeleton />;
  if (status !== 'ready') return <LoadFailure level="section" status={status} problem={problem} onRetry={reload} />;
  if (entries.length === 0) {
    const isFiltered = filter.actorId !== undefined || filter.kind !== undefined;
    return <EmptyState icon={<History aria-hidden="true" />} title={isFiltered ? words.emptyFiltered : words.empty} />;
  }
  return (
    <>
      {days.map(({ day, label, entries: own }) => (
        // Days that are out of sight are neither laid out nor painted.
        <section key={day} aria-label={label} className="[contain-intrinsic-size:auto_320px] [content-visibility:auto]">
          <Heading className="sticky top-0 z-[1] bg-inherit pt-3 pb-1 text-xs font-medium text-ink-3">{label}</Heading>
          <ol className="list-none p-0">
            {own.map((entry) => (
              <ActivityRow
                key={entry.id}
                entry={entry}
                cardId={scope.kind === 'card' ? scope.id : undefined}
                cardHref={cardHref}
                showBoard={scope.kind === 'workspace'}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasMore ? (
        <More key={entries.at(-1)?.id} isLoading={isLoadingMore} onMore={loadMore} />
      ) : (
        <p className="pt-4 text-center text-sm text-ink-3">{words.beginning}</p>
      )}
    </>
  );
}

/** Asks for what is older when it comes into sight, and by a press. */
function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current());
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className="flex justify-center pt-4">
      <Button variant="ghost" pending={isLoading} onClick={onMore}>
        {words.more}
      </Button>
    </div>
  );
}
