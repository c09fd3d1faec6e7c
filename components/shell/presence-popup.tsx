'use client';

import { shell } from '@/components/strings/shell';
import { Avatar, type Person } from '@/components/ui/avatar';
import type { Trigger } from '@/components/ui/on-demand';
import { Popover } from '@/components/ui/popover';

export type PresentPerson = Person & {
  userId: string;
  isSelf: boolean;
  /** What they do, in words: `reads "Ship it"`, `is typing`. */
  doing?: string | undefined;
};

type PresencePopupProps = { trigger: Trigger; people: readonly PresentPerson[]; count: number };

/** Everybody who is here, and what they do. */
export function PresencePopup({ trigger, people, count }: PresencePopupProps) {
  return (
    <Popover title={shell.presence.count(count)} align="end" className="w-64" trigger={trigger}>
      <ul className="-mx-1 max-h-80 overflow-y-auto">
        {people.map((person) => (
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
