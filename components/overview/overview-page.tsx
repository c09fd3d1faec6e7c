'use client';

import { Gauge } from 'lucide-react';
import type { ReactNode } from 'react';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { useVisibleBoards } from '@/components/shell/use-visible-boards';
import { overview as words } from '@/components/strings/overview';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { TimeAgo } from '@/components/ui/time-ago';
import { useOverview } from '@/lib/browser/hooks/use-overview';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { Overview } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { BoardFiguresCard } from './board-figures-card';
import { WorkRow } from './work-row';

/** How a workspace stands, over the boards that the reader may see; it moves while one looks. */
export function OverviewPage({ workspaceId }: { workspaceId: Id }) {
  const { streams } = useVisibleBoards(workspaceId);
  const overview = useOverview(workspaceId, streams);
  const inbox = useInbox();
  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
      />
      <Page>
        {overview.status === 'loading' ? (
          <div className="mt-4">
            <RowsSkeleton />
          </div>
        ) : null}
        {overview.status === 'forbidden' || overview.status === 'notFound' || overview.status === 'error' ? (
          <LoadFailure level="section" status={overview.status} problem={overview.problem} onRetry={overview.reload} />
        ) : null}
        {overview.status === 'ready' ? <Content workspaceId={workspaceId} overview={overview.data} /> : null}
      </Page>
    </>
  );
}

function Content({ workspaceId, overview }: { workspaceId: Id; overview: Overview }) {
  const { boards, overdue, dueSoon, recentlyDone } = overview;
  if (boards.length === 0) {
    return (
      <EmptyState icon={<Gauge aria-hidden="true" />} title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    );
  }
  const sum = (figure: 'open' | 'overdue' | 'dueSoon' | 'done') =>
    boards.reduce((all, board) => all + board[figure], 0);
  return (
    <>
      <dl className="mt-4 grid grid-cols-2 gap-4 md:grid-cols-4">
        <Figure name={words.figures.open} value={sum('open')} />
        <Figure name={words.figures.overdue} value={sum('overdue')} isBad={sum('overdue') > 0} />
        <Figure name={words.figures.dueSoon} value={sum('dueSoon')} />
        <Figure name={words.figures.done} value={sum('done')} />
      </dl>
      <div className="mt-8 grid grid-cols-1 items-start gap-x-8 xl:grid-cols-2">
        <div>
          <Listed title={words.overdue} none={words.noneOverdue}>
            {overdue.map((card) => (
              <WorkRow key={card.id} card={card} />
            ))}
          </Listed>
          <Listed title={words.dueSoon} none={words.noneDueSoon}>
            {dueSoon.map((card) => (
              <WorkRow key={card.id} card={card} />
            ))}
          </Listed>
          <Listed title={words.recentlyDone} none={words.noneDone}>
            {recentlyDone.map((card) => (
              <WorkRow
                key={card.id}
                card={card}
                trailing={
                  <span className="shrink-0 text-right text-xs text-ink-3">
                    <TimeAgo at={card.doneAt} />
                    {card.doneBy ? <bdi className="block">{words.doneBy(card.doneBy)}</bdi> : null}
                  </span>
                }
              />
            ))}
          </Listed>
        </div>
        <div className="max-xl:mt-10">
          <Section title={words.boards}>
            <ul className="grid list-none grid-cols-1 gap-4 p-0 lg:grid-cols-2 xl:grid-cols-1">
              {boards.map((board) => (
                <BoardFiguresCard key={board.id} workspaceId={workspaceId} board={board} />
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  );
}

function Figure({ name, value, isBad = false }: { name: string; value: number; isBad?: boolean }) {
  return (
    <div className="flex flex-col-reverse rounded-xl bg-surface px-4 py-3 shadow-card">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className={`text-2xl font-semibold tabular-nums ${isBad ? 'text-danger-ink' : ''}`}>{value}</dd>
    </div>
  );
}

function Listed({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <Section title={title}>
      {children.length === 0 ? <p className="text-base text-ink-3">{none}</p> : <Rows>{children}</Rows>}
    </Section>
  );
}
