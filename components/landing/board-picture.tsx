import { clsx } from 'clsx';
import { CalendarDays, CheckSquare, MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { landing } from '@/components/strings/landing';
import { Avatar, type Person } from '@/components/ui/avatar';
import { Badge, type Tone } from '@/components/ui/badge';
import { BoardMark } from '@/components/ui/board-mark';
import { LabelChip } from '@/components/ui/label-chip';
import type { Color } from '@/lib/protocol/colors';

const words = landing.picture;

const ana: Person = { name: 'Ana', color: 'violet' };
const bo: Person = { name: 'Bo', color: 'teal' };
const chi: Person = { name: 'Chi', color: 'orange' };
const dev: Person = { name: 'Dev', color: 'blue' };

const api = { name: words.labels.api, color: 'blue' } as const;
const design = { name: words.labels.design, color: 'pink' } as const;
const bug = { name: words.labels.bug, color: 'red' } as const;
const docs = { name: words.labels.docs, color: 'lime' } as const;

/** A board as it looks in use, drawn with the parts of the real one. For a screen reader it is one picture. */
export function BoardPicture() {
  return (
    <div
      role="img"
      aria-label={words.label}
      className="overflow-hidden rounded-xl bg-canvas text-left shadow-overlay [--stack-ring:var(--canvas)]"
    >
      <div aria-hidden="true">
        <div className="flex h-14 items-center gap-2.5 border-line border-b px-5">
          <BoardMark color="violet" />
          <span className="text-base font-semibold">{words.title}</span>
          <span className="grow" />
          <span className="flex items-center gap-2 text-sm text-ink-2">
            <span className="size-2 rounded-full bg-ok-ink" />
            {words.live}
          </span>
          <span className="ml-2 flex -space-x-1">
            {[ana, bo, chi, dev].map((person) => (
              <Avatar key={person.name} person={person} decorative className="ring-2 ring-canvas" />
            ))}
          </span>
        </div>
        <div className="flex gap-3 overflow-hidden p-4">
          <PictureList title={words.lists.next} count={3} className="max-sm:hidden">
            <PictureCard title={words.cards.import} labels={[api]} people={[ana]} checks="2/7" />
            <PictureCard title={words.cards.shortcuts} labels={[design]} comments={3} />
            <PictureCard title={words.cards.limits} labels={[docs]} due={{ text: words.due.friday, tone: 'neutral' }} />
          </PictureList>
          <PictureList title={words.lists.doing} count={2}>
            <PictureCard
              title={words.cards.presence}
              labels={[design, api]}
              people={[chi, dev]}
              comments={5}
              note={{ text: words.typing, color: 'orange' }}
            />
            <PictureCard
              title={words.cards.due}
              labels={[bug]}
              people={[bo]}
              due={{ text: words.due.late, tone: 'danger' }}
            />
          </PictureList>
          <PictureList title={words.lists.review} count={2}>
            <PictureCard
              title={words.cards.reconnect}
              labels={[api]}
              people={[bo]}
              checks="4/4"
              note={{ text: words.moved, color: 'teal' }}
              tinted
            />
            <PictureCard title={words.cards.invite} people={[ana]} due={{ text: words.due.tomorrow, tone: 'warn' }} />
          </PictureList>
          <PictureList title={words.lists.done} count={2}>
            <PictureCard title={words.cards.dark} labels={[design]} people={[dev]} />
            <PictureCard title={words.cards.roles} people={[ana, bo]} comments={2} />
          </PictureList>
        </div>
      </div>
    </div>
  );
}

type PictureListProps = { title: string; count: number; className?: string; children: ReactNode };

function PictureList({ title, count, className, children }: PictureListProps) {
  return (
    <div className={clsx('w-60 shrink-0 grow rounded-lg bg-sunken p-2', className)}>
      <div className="flex h-8 items-center gap-2 px-2 text-sm font-semibold">
        {title}
        <span className="font-normal text-ink-3 tabular-nums">{count}</span>
      </div>
      <div className="space-y-2">{children}</div>
    </div>
  );
}

type PictureCardProps = {
  title: string;
  labels?: readonly { name: string; color: Color }[];
  people?: readonly Person[];
  comments?: number;
  checks?: string;
  due?: { text: string; tone: Tone };
  note?: { text: string; color: Color };
  tinted?: boolean;
};

function PictureCard({ title, labels = [], people = [], comments, checks, due, note, tinted }: PictureCardProps) {
  return (
    <div
      {...(note ? { 'data-color': note.color } : {})}
      className={`relative rounded-lg bg-surface p-3 ${tinted ? 'shadow-[0_0_0_2px_var(--tint),0_8px_24px_-8px_var(--tint)]' : 'shadow-card'}`}
    >
      {labels.length > 0 ? (
        <div className="mb-1.5 flex gap-1">
          {labels.map((label) => (
            <LabelChip key={label.name} {...label} />
          ))}
        </div>
      ) : null}
      <div className="text-sm text-ink">{title}</div>
      <div className="mt-2 flex h-6 items-center gap-2.5 text-xs text-ink-3 empty:hidden">
        {due ? (
          <Badge tone={due.tone} icon={<CalendarDays />}>
            {due.text}
          </Badge>
        ) : null}
        {checks ? (
          <span className="flex items-center gap-1 tabular-nums">
            <CheckSquare className="size-3.5" />
            {checks}
          </span>
        ) : null}
        {comments ? (
          <span className="flex items-center gap-1 tabular-nums">
            <MessageSquare className="size-3.5" />
            {comments}
          </span>
        ) : null}
        <span className="grow" />
        <span className="flex -space-x-1">
          {people.map((person) => (
            <Avatar key={person.name} person={person} decorative className="ring-2 ring-surface" />
          ))}
        </span>
      </div>
      {note ? (
        <span className="absolute -top-2 right-3 rounded-full bg-tint px-2 text-2xs font-medium text-on-tint">
          {note.text}
        </span>
      ) : null}
    </div>
  );
}
