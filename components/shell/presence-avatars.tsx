'use client';

import { listed } from '@/components/strings/common';
import { shell } from '@/components/strings/shell';
import { Avatar, type Person } from '@/components/ui/avatar';
import { Popover } from '@/components/ui/popover';

export type PresentPerson = Person & {
  userId: string;
  isSelf: boolean;
  /** What they do, in words: `reads "Ship it"`, `is typing`. */
  doing?: string | undefined;
};

type PresenceAvatarsProps = {
  /** Who is here, oneself included. Empty while only `count` is known, above 200 people. */
  people: readonly PresentPerson[];
  count: number;
  max?: number | undefined;
};

/** The others on this board as faces; all of them, and what they do, behind a press. */
export function PresenceAvatars({ people, count, max = 5 }: PresenceAvatarsProps) {
  if (count === 0) return null;
  const others = people.filter((person) => !person.isSelf);
  const self = people.filter((person) => person.isSelf);
  const ordered = [...others, ...self];
  const shown = ordered.length > max ? ordered.slice(0, max - 1) : ordered;
  const rest = Math.max(count, ordered.length) - shown.length;
  const names = others.length > 0 ? listed(others.slice(0, 8).map((person) => person.name)) : shell.presence.onlyYou;
  return (
    <Popover
      title={shell.presence.count(Math.max(count, ordered.length))}
      align="end"
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={`${shell.presence.here}: ${names}`}
          className="flex h-8 items-center rounded-md px-1 transition-colors fine:hover:bg-hover coarse:h-11 coarse:min-w-11"
        >
          <span aria-hidden="true" className="flex -space-x-1">
            {shown.map((person) => (
              <Avatar key={person.userId} person={person} decorative className="ring-2 ring-canvas" />
            ))}
            {rest > 0 ? (
              <span className="inline-grid h-6 min-w-6 place-items-center rounded-full bg-sunken px-1 text-2xs font-semibold text-ink-2 ring-2 ring-canvas">
                +{rest}
              </span>
            ) : null}
          </span>
        </button>
      }
    >
      <ul className="-mx-1 max-h-80 overflow-y-auto">
        {ordered.map((person) => (
          <li key={person.userId} className="flex min-h-9 items-center gap-2.5 rounded-md px-1 text-sm">
            <Avatar person={person} decorative />
            <span className="min-w-0">
              <span className="block truncate">{person.isSelf ? shell.presence.you(person.name) : person.name}</span>
              {person.doing ? <span className="block truncate text-xs text-ink-3">{person.doing}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
