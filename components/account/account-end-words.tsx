import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { account } from '@/components/strings/account';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import type { AccountEnd } from '@/lib/browser/hooks/use-account-end';

const words = account.end;

/** What goes with the account, what stays without it, and what has to be done before. */
export function AccountEndWords({ end }: { end: AccountEnd }) {
  if (!end.possible) return <Notice tone="neutral">{words.impossible}</Notice>;
  if (end.toHandOver.length > 0) {
    return (
      <div className="grid gap-3">
        <Notice tone="warn">{words.toHandOver}</Notice>
        <div className="flex flex-wrap gap-2">
          {end.toHandOver.map(({ id, name }) => (
            <ButtonLink key={id} href={routes.members(id)}>
              {words.handOver(name)}
            </ButtonLink>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-4 text-base">
      <Named title={words.going} things={end.going} note={({ guests }) => guests > 0 && words.goingGuests(guests)} />
      <Named title={words.leaving} things={end.leaving} />
      <Named title={words.guestOf} things={end.guestBoards.map(({ id, title }) => ({ id, name: title }))} />
      <p className="text-ink-2">{words.comments}</p>
    </div>
  );
}

type Thing = { readonly id: string; readonly name: string };

type NamedProps<Each extends Thing> = { title: string; things: readonly Each[]; note?: (thing: Each) => ReactNode };

/** Names under what happens to them; nothing where there are none. */
function Named<Each extends Thing>({ title, things, note }: NamedProps<Each>) {
  if (things.length === 0) return null;
  return (
    <div>
      <p className="text-ink-2">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {things.map((thing) => (
          <li key={thing.id}>
            <span className="font-medium">{thing.name}</span>
            {note?.(thing) ? <span className="text-sm text-ink-3"> · {note(thing)}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
