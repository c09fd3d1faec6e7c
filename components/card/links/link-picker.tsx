'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { cardLinks as words } from '@/components/strings/card-links';
import { CONTROL_CLASS } from '@/components/ui/field-styles';
import { MENU_ITEM_CLASS } from '@/components/ui/popup-styles';
import { Select } from '@/components/ui/select';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import { useLinkCandidates } from '@/lib/browser/hooks/use-linked-cards';
import type { ById } from '@/lib/domain/by-id';
import type { Id } from '@/lib/protocol/primitives';
import { type CardLink, type CardRelation, cardRelationSchema } from '@/lib/protocol/things';
import { localCandidates } from './local-candidates';

const SETTLE_MS = 200;
const RELATIONS: readonly CardRelation[] = ['isBlockedBy', 'blocks', 'relatesTo'];

/** Chooses what this card is to another one, and which: by title or number, over the boards that one may change. */
export function LinkPicker({ cardId, linked, onDone }: { cardId: Id; linked: ById<CardLink>; onDone: () => void }) {
  const { boardId, readBoard } = useBoardContext();
  const commands = useCardCommands(cardId);
  const [relation, setRelation] = useState<CardRelation>('isBlockedBy');
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const list = useRef<HTMLUListElement>(null);
  const found = useLinkCandidates(cardId, asked);
  const here = localCandidates(readBoard(), text).filter(({ id }) => id !== cardId && !(id in linked));
  const elsewhere =
    found.status === 'ready' ? found.data.filter((card) => card.boardId !== boardId && !(card.id in linked)) : [];
  const isSearching = found.status === 'loading' || asked !== text.trim();

  /** The arrows walk from the field through the buttons, which are reached by Tab as well. */
  function step(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  }

  function choose(otherId: Id) {
    void commands.linkCards(otherId, relation);
    onDone();
  }

  return (
    <div className="space-y-2">
      <Select
        label={words.relation}
        value={relation}
        options={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
        onValueChange={(value) => setRelation(cardRelationSchema.parse(value))}
      />
      <input
        type="search"
        dir="auto"
        aria-label={words.search}
        placeholder={words.search}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={step}
        className={`${CONTROL_CLASS} h-9 coarse:h-11`}
      />
      <ul ref={list} aria-label={words.candidates} className="-mx-1 max-h-64 min-h-20 list-none overflow-y-auto p-0">
        {here.map((card) => (
          <Candidate
            key={card.id}
            title={card.title}
            number={card.number}
            onChoose={() => choose(card.id)}
            onKeyDown={step}
          />
        ))}
        {elsewhere.map(({ id, title, number, boardTitle }) => (
          <Candidate
            key={id}
            title={title}
            number={number}
            place={boardTitle}
            onChoose={() => choose(id)}
            onKeyDown={step}
          />
        ))}
      </ul>
      <p role="status" className="min-h-4 px-1 text-xs text-ink-3">
        {isSearching
          ? words.searching
          : found.status !== 'ready'
            ? words.boardOnly
            : here.length + elsewhere.length === 0
              ? words.noCandidates
              : null}
      </p>
    </div>
  );
}

type CandidateProps = {
  title: string;
  number: number;
  place?: string;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function Candidate({ title, number, place, onChoose, onKeyDown }: CandidateProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        onKeyDown={onKeyDown}
        className={`${MENU_ITEM_CLASS} w-full text-left fine:hover:bg-hover`}
      >
        <span dir="auto" className="min-w-0 grow truncate">
          {title}
        </span>
        <span className="max-w-28 shrink-0 truncate text-xs text-ink-3">
          {words.number(number)}
          {place ? ` · ${place}` : null}
        </span>
      </button>
    </li>
  );
}

/** The text when nothing was typed for a moment, so that not every letter is a question. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
