import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { Logo } from '@/components/shell/logo';
import { common } from '@/components/strings/common';
import { AppLink } from '@/components/ui/app-link';
import { MAIN_ID } from '@/components/ui/main-id';

type EntryFrameProps = { title: string; lead?: ReactNode; children: ReactNode; below?: ReactNode };

/** A narrow page with one thing to do: sign in, sign up, join. */
export function EntryFrame({ title, lead, children, below }: EntryFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center px-4 sm:px-6">
        <AppLink href={routes.landing} className="flex items-center gap-2.5 rounded-md">
          <Logo />
          <span className="text-lg font-semibold tracking-tight">{common.product}</span>
        </AppLink>
      </header>
      <main id={MAIN_ID} className="mx-auto w-full max-w-[400px] grow px-4 pt-[6dvh] pb-16">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead ? <div className="mt-2 text-base text-ink-2">{lead}</div> : null}
        <div className="mt-6">{children}</div>
        {below ? <div className="mt-6 text-base text-ink-2">{below}</div> : null}
      </main>
    </div>
  );
}
