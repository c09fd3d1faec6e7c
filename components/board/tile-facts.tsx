import { clsx } from 'clsx';
import { AlignLeft, Ban, Clock, ListChecks, MessageSquare, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { board as words } from '@/components/strings/board';
import { cardLinks as links } from '@/components/strings/card-links';
import { exactTime, spokenDue } from '@/components/ui/relative-date';
import { useNow } from '@/components/ui/use-now';
import type { CardTile } from '@/lib/protocol/things';

/** The small print of a tile: due date, description, comments, attachments, steps. Nothing where there is nothing. */
export function TileFacts({ card }: { card: CardTile }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3 tabular-nums [&_svg]:size-3.5">
      {card.dueAt ? <DueFact dueAt={card.dueAt} done={card.dueDone} /> : null}
      {card.openBlockers && !card.dueDone ? (
        <span
          title={links.blockers(card.openBlockers)}
          className="inline-flex items-center gap-1 rounded-sm bg-danger-soft px-1.5 py-0.5 text-danger-ink"
        >
          <Ban aria-hidden="true" />
          {links.blocked}
        </span>
      ) : null}
      {card.hasDescription ? <Fact icon={<AlignLeft aria-hidden="true" />} spoken={words.card.description} /> : null}
      {card.commentCount > 0 ? (
        <Fact icon={<MessageSquare aria-hidden="true" />} spoken={words.card.comments(card.commentCount)}>
          {card.commentCount}
        </Fact>
      ) : null}
      {card.attachmentCount > 0 ? (
        <Fact icon={<Paperclip aria-hidden="true" />} spoken={words.card.attachments(card.attachmentCount)}>
          {card.attachmentCount}
        </Fact>
      ) : null}
      {card.checklistTotal > 0 ? (
        <Fact
          icon={<ListChecks aria-hidden="true" />}
          spoken={words.card.checklist(card.checklistDone, card.checklistTotal)}
          className={clsx(card.checklistDone === card.checklistTotal && 'text-ok-ink')}
        >
          {card.checklistDone}/{card.checklistTotal}
        </Fact>
      ) : null}
    </span>
  );
}

export function hasFacts(card: CardTile): boolean {
  return (
    card.dueAt !== null ||
    Boolean(card.openBlockers && !card.dueDone) ||
    card.hasDescription ||
    card.commentCount > 0 ||
    card.attachmentCount > 0 ||
    card.checklistTotal > 0
  );
}

type FactProps = { icon: ReactNode; spoken: string; className?: string; children?: ReactNode };

function Fact({ icon, spoken, className, children }: FactProps) {
  return (
    <span className={clsx('inline-flex items-center gap-1', className)} title={spoken}>
      {icon}
      <span className="sr-only">{spoken}</span>
      <span aria-hidden="true">{children}</span>
    </span>
  );
}

const dueTones = {
  done: 'bg-ok-soft text-ok-ink',
  late: 'bg-danger-soft text-danger-ink',
  soon: 'bg-warn-soft text-warn-ink',
  later: '',
} as const;

/** A due date in words and in the colour of how it stands. */
export function DueFact({ dueAt, done }: { dueAt: string; done: boolean }) {
  const now = useNow();
  const due = new Date(dueAt);
  const { text, state } = spokenDue(due, now, done);
  return (
    <span
      title={exactTime(due)}
      className={clsx(
        'inline-flex items-center gap-1 rounded-sm',
        dueTones[state],
        state !== 'later' && 'px-1.5 py-0.5',
      )}
    >
      <Clock aria-hidden="true" />
      {text}
    </span>
  );
}
