'use client';

import { CircleCheckBig } from 'lucide-react';
import { useMemo } from 'react';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { overview as strings } from '@/components/strings/overview';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/components/ui/use-now';
import { useMyWork } from '@/lib/browser/hooks/use-overview';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import { DUE_GROUPS, groupByDue } from '@/lib/domain/overview/group-by-due';
import type { WorkCard } from '@/lib/protocol/overview';
import { WorkRow } from './work-row';

const words = strings.myWork;

/** What the person has to do, over all their boards, by when it is due; ticked where it stands. */
export function MyWorkPage() {
  const { loaded, cards, setDone } = useMyWork();
  const inbox = useInbox();
  const now = useNow();
  const groups = useMemo(() => groupByDue(cards, now, Intl.DateTimeFormat().resolvedOptions().timeZone), [cards, now]);

  function handleTick(card: WorkCard, isDone: boolean) {
    setDone(card, isDone).catch((reason: unknown) => toast.error(words.failed, { description: explain(reason) }));
  }

  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
      />
      <Page width="narrow">
        {loaded.status === 'loading' ? (
          <div className="mt-4">
            <RowsSkeleton />
          </div>
        ) : null}
        {loaded.status === 'forbidden' || loaded.status === 'notFound' || loaded.status === 'error' ? (
          <LoadFailure level="section" status={loaded.status} problem={loaded.problem} onRetry={loaded.reload} />
        ) : null}
        {loaded.status === 'ready' && cards.length === 0 ? (
          <EmptyState icon={<CircleCheckBig aria-hidden="true" />} title={words.emptyTitle}>
            {words.empty}
          </EmptyState>
        ) : null}
        {loaded.status === 'ready'
          ? DUE_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
              <Section key={group} title={words.groups[group]} hint={words.count(groups[group].length)}>
                <Rows>
                  {groups[group].map((card) => (
                    <WorkRow
                      key={card.id}
                      card={card}
                      leading={
                        card.canEdit && card.dueAt !== null ? (
                          <Checkbox
                            className="relative z-[1]"
                            label={words.done(card.title)}
                            checked={card.dueDone}
                            onCheckedChange={(isDone) => handleTick(card, isDone)}
                          />
                        ) : null
                      }
                    />
                  ))}
                </Rows>
              </Section>
            ))
          : null}
        {loaded.data?.isCut ? <p className="mt-4 text-sm text-ink-3">{words.cut(loaded.data.cards.length)}</p> : null}
      </Page>
    </>
  );
}
