'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { comments as words } from '@/components/strings/comments';
import { Avatar } from '@/components/ui/avatar';
import { TextArea } from '@/components/ui/text-area';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import { completeMention, findMentionQuery, type MentionQuery, matchPeople } from '@/lib/domain/mention-query';
import type { Member } from '@/lib/protocol/things';

const MAX_SHOWN = 6;

type MentionAreaProps = Parameters<typeof TextArea>[0] & { value: string; onValueChange: (value: string) => void };

/** A text in which `@` offers the people of the board: arrows and Enter, a click or a tap choose one, Escape lets go. */
export function MentionArea({ value, onValueChange, onKeyDown, ...rest }: MentionAreaProps) {
  const { boardId, meId } = useBoardContext();
  const members = useBoardMembers(boardId);
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const others = Object.values(members).filter(({ userId }) => userId !== meId);
  const found = query ? matchPeople(others, query.query).slice(0, MAX_SHOWN) : [];
  const isOpen = found.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;

  function look(text: string) {
    setQuery(findMentionQuery(text, field.current?.selectionStart ?? text.length));
    setActive(0);
  }

  function choose({ name }: Member) {
    const area = field.current;
    if (!area || !query) return;
    const completed = completeMention(value, area.selectionStart, query, name);
    onValueChange(completed.text);
    setQuery(null);
    area.focus();
    // The caret belongs behind the name, where the browser puts it only once the new text is drawn.
    requestAnimationFrame(() => area.setSelectionRange(completed.caret, completed.caret));
  }

  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const chosen = found[active];
    if (!isOpen || !chosen || event.ctrlKey || event.metaKey) return onKeyDown?.(event);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((active + step + found.length) % found.length);
        break;
      }
      case 'Enter':
      case 'Tab':
        choose(chosen);
        break;
      case 'Escape':
        setQuery(null);
        // The card stays open: only the list closes.
        event.stopPropagation();
        break;
      default:
        return onKeyDown?.(event);
    }
    event.preventDefault();
  }

  return (
    <div className="relative">
      <TextArea
        {...rest}
        ref={field}
        value={value}
        onValueChange={(text) => {
          onValueChange(text);
          look(text);
        }}
        onKeyDown={handleKeyDown}
        onBlur={() => setQuery(null)}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
      />
      {isOpen ? (
        <div
          id={listId}
          role="listbox"
          aria-label={words.mention}
          className="absolute top-full left-0 z-30 mt-1 w-64 max-w-full rounded-lg bg-raised p-1 shadow-overlay"
        >
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; aria-activedescendant names the option
            <div
              key={person.userId}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              // Before the text loses its focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
              className={clsx(
                'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 text-base coarse:min-h-11',
                index === active && 'bg-hover',
              )}
            >
              <Avatar person={person} decorative />
              <span className="truncate">{person.name}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
