import { Children } from 'react';
import { activity as words } from '@/components/strings/activity';
import { common } from '@/components/strings/common';
import { AppLink } from '@/components/ui/app-link';
import { exactTime } from '@/components/ui/relative-date';
import { assertNever } from '@/lib/domain/assert-never';
import type { ActivityFact, ActivityStatement } from '@/lib/protocol/activity';
import { roleSchema } from '@/lib/protocol/roles';
import { type SentencePart, sentenceParts } from './sentence-parts';

type ActivitySentenceProps = {
  told: readonly ActivityStatement[];
  /** The card that is open: it is "this card". */
  cardId?: string | undefined;
  /** Where a card is found; absent where it is not linked. */
  cardHref?: ((cardId: string) => string) | undefined;
};

/** What somebody did, in words; the things that it is about stand out. What an event says never changes: places are keys enough. */
export function ActivitySentence({ told, ...given }: ActivitySentenceProps) {
  const drawPart = (part: SentencePart) => (typeof part === 'string' ? part : <Fact fact={part} {...given} />);
  const drawStatement = (statement: ActivityStatement, index: number) => (
    <span>
      {index > 0 ? words.and : null}
      {Children.toArray(sentenceParts(statement).map(drawPart))}
    </span>
  );
  return Children.toArray(told.map(drawStatement));
}

type FactProps = Omit<ActivitySentenceProps, 'told'> & { fact: ActivityFact };

function Fact({ fact, cardId, cardHref }: FactProps) {
  switch (fact.as) {
    case 'card':
      // An earlier name of the open card is told as a name.
      if (fact.id === cardId) return <span>{words.thisCard}</span>;
      if (fact.name === null) return <span className="text-ink-3">{words.gone.card}</span>;
      return cardHref ? (
        <AppLink
          dir="auto"
          href={cardHref(fact.id)}
          className="rounded-sm font-medium underline-offset-2 hover:underline"
        >
          {fact.name}
        </AppLink>
      ) : (
        <Name text={fact.name} />
      );
    case 'person':
      return <Name text={fact.name ?? words.gone.person} />;
    case 'thing':
      return fact.name === null ? (
        <span className="text-ink-3">{words.gone[fact.kind]}</span>
      ) : (
        <Name text={fact.kind === 'comment' ? `“${fact.name}”` : fact.name} isQuiet={fact.kind === 'comment'} />
      );
    case 'moment':
      return <Name text={exactTime(new Date(fact.at))} />;
    case 'count':
      return <Name text={words.cards(fact.count)} />;
    case 'role': {
      const role = roleSchema.safeParse(fact.role);
      return <Name text={role.success ? common.roles[role.data].name.toLocaleLowerCase() : fact.role} />;
    }
    default:
      return assertNever(fact);
  }
}

function Name({ text, isQuiet }: { text: string; isQuiet?: boolean }) {
  return <bdi className={isQuiet ? 'break-words text-ink-2' : 'break-words font-medium'}>{text}</bdi>;
}
