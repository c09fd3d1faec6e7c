'use client';

import { listed } from '@/components/strings/common';
import { shell } from '@/components/strings/shell';
import { Avatar } from '@/components/ui/avatar';
import { PopupOnDemand } from '@/components/ui/on-demand';
import type { PresentPerson } from './presence-popup';

const loadPresencePopup = async () => (await import('./presence-popup')).PresencePopup;

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
    <PopupOnDemand
      kind="dialog"
      load={loadPresencePopup}
      given={{ people: ordered, count: Math.max(count, ordered.length) }}
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
    />
  );
}
