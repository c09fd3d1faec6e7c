import { ArrowRight } from 'lucide-react';
import { routes } from '@/components/routes';
import { Logo } from '@/components/shell/logo';
import { SkipLink } from '@/components/shell/skip-link';
import { common } from '@/components/strings/common';
import { landing } from '@/components/strings/landing';
import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button-link';
import { MAIN_ID } from '@/components/ui/main-id';
import { BoardPicture } from './board-picture';

type LandingPageProps = {
  /** Demo people exist: the sign-in page lets a visitor in as one of them. */
  demo: boolean;
  allowSignup: boolean;
};

/** What Baton is, for somebody who is not signed in. */
export function LandingPage({ demo, allowSignup }: LandingPageProps) {
  return (
    <div className="min-h-dvh overflow-x-clip bg-canvas">
      <SkipLink />
      <header className="mx-auto flex h-16 max-w-6xl items-center gap-2.5 px-4 sm:px-6">
        <Logo />
        <span className="text-lg font-semibold tracking-tight">{common.product}</span>
        <span className="grow" />
        <ButtonLink href={routes.signIn()} variant="ghost">
          {landing.signIn}
        </ButtonLink>
        {allowSignup ? (
          <ButtonLink href={routes.signUp()} variant="secondary" className="max-sm:hidden">
            {landing.start}
          </ButtonLink>
        ) : null}
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <section className="mx-auto max-w-6xl px-4 pt-12 pb-16 text-center sm:px-6 sm:pt-20">
          <h1 className="mx-auto max-w-3xl text-3xl font-semibold tracking-[-0.03em] sm:text-5xl">{landing.title}</h1>
          <p className="mx-auto mt-5 max-w-2xl text-md text-ink-2 sm:text-lg">{landing.lead}</p>
          <div className="mt-8 flex flex-wrap justify-center gap-3">
            <ButtonLink
              href={demo || !allowSignup ? routes.signIn() : routes.signUp()}
              variant="primary"
              size="lg"
              icon={<ArrowRight aria-hidden="true" />}
              className="flex-row-reverse"
            >
              {demo ? landing.demo : allowSignup ? landing.start : landing.signIn}
            </ButtonLink>
            {demo && allowSignup ? (
              <ButtonLink href={routes.signUp()} size="lg">
                {landing.start}
              </ButtonLink>
            ) : null}
          </div>
          <p className="mt-4 text-sm text-ink-3">{landing.source}</p>
          <div className="-mx-4 mt-14 px-4 sm:mx-0 sm:px-0">
            <BoardPicture />
          </div>
        </section>
        <section className="mx-auto max-w-6xl px-4 py-16 sm:px-6">
          <h2 className="text-2xl font-semibold">{landing.points.heading}</h2>
          <ul className="mt-8 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
            {landing.points.list.map((point) => (
              <li key={point.title}>
                <h3 className="text-md font-semibold">{point.title}</h3>
                <p className="mt-1 text-base leading-6 text-ink-2">{point.text}</p>
              </li>
            ))}
          </ul>
        </section>
        <section className="mx-auto max-w-6xl px-4 py-16 sm:px-6">
          <h2 className="text-2xl font-semibold">{landing.way.heading}</h2>
          <p className="mt-2 max-w-2xl text-base leading-6 text-ink-2">{landing.way.text}</p>
          <ol className="mt-8 flex flex-wrap items-center gap-2 text-sm font-medium">
            {landing.way.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the way begins and ends at the same place, the list never changes.
              <li key={index} className="flex items-center gap-2">
                {index > 0 ? <ArrowRight aria-hidden="true" className="size-4 text-ink-3" /> : null}
                <span className="rounded-lg bg-surface px-3 py-2 shadow-card">{step}</span>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-10 text-sm text-ink-3 sm:px-6">
        <Logo className="size-4" />
        <AppLink href={routes.landing} className="text-ink-2">
          {common.product}
        </AppLink>
        <span>{common.description}</span>
      </footer>
    </div>
  );
}
