'use client';

import { entry } from '@/components/strings/entry';
import { Avatar } from '@/components/ui/avatar';
import { Spinner } from '@/components/ui/spinner';
import type { Color } from '@/lib/protocol/colors';

/** Somebody of the demo workspace. Their password is public. */
export type DemoPerson = { login: string; password: string; name: string; color: Color };

type DemoPeopleProps = {
  people: readonly DemoPerson[];
  /** The login that is being signed in. */
  pending: string | null;
  disabled: boolean;
  onChoose: (person: DemoPerson) => void;
};

/** One press signs in as one of the demo people. */
export function DemoPeople({ people, pending, disabled, onChoose }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo-people" className="rounded-xl bg-surface p-4 shadow-card">
      <h2 id="demo-people" className="text-sm font-medium">
        {entry.demo.title}
      </h2>
      <div className="mt-3 grid grid-cols-4 gap-2">
        {people.map((person) => (
          <button
            key={person.login}
            type="button"
            disabled={disabled}
            aria-label={entry.demo.as(person.name)}
            aria-busy={pending === person.login || undefined}
            onClick={() => onChoose(person)}
            className="flex flex-col items-center gap-1.5 rounded-lg py-2 text-sm transition-colors fine:enabled:hover:bg-hover"
          >
            <span className="relative grid place-items-center">
              <Avatar person={person} size="md" decorative />
              {pending === person.login ? <Spinner className="absolute size-11 text-accent-ink" /> : null}
            </span>
            <span className="max-w-full truncate px-1 text-ink-2">{person.name}</span>
          </button>
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-3">{entry.demo.hint}</p>
    </section>
  );
}
