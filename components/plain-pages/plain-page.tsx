import type { ReactNode } from 'react';
import { ErrorState } from '@/components/ui/error-state';
import { MAIN_ID } from '@/components/ui/main-id';

type PlainPageProps = { sign: '?' | '!'; title: string; children: ReactNode; actions: ReactNode };

/** A page that stands alone and says what happened. Its sign is a letter: an icon would bring the icons' machinery into every first load. */
export function PlainPage({ sign, title, children, actions }: PlainPageProps) {
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <ErrorState level="page" icon={<Sign>{sign}</Sign>} title={title} actions={actions}>
        {children}
      </ErrorState>
    </main>
  );
}

function Sign({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="text-2xl font-semibold">
      {children}
    </span>
  );
}
