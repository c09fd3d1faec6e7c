import type { ReactNode } from 'react';
import { ErrorState } from '@/components/ui/error-state';
import { MAIN_ID } from '@/components/ui/main-id';

type PlainPageProps = { icon: ReactNode; title: string; children: ReactNode; actions: ReactNode };

/** A page that stands alone and says what happened. */
export function PlainPage({ icon, title, children, actions }: PlainPageProps) {
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      <ErrorState level="page" icon={icon} title={title} actions={actions}>
        {children}
      </ErrorState>
    </main>
  );
}
