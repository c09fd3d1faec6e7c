'use client';

import { CloudOff, Compass, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { states } from '@/components/strings/states';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorState } from '@/components/ui/error-state';
import { MAIN_ID } from '@/components/ui/main-id';

function Plain({ children }: { children: ReactNode }) {
  return (
    <main id={MAIN_ID} className="grid min-h-dvh place-items-center">
      {children}
    </main>
  );
}

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Plain>
      <ErrorState
        level="page"
        icon={<Compass aria-hidden="true" />}
        title={states.notFoundTitle}
        actions={
          <ButtonLink href={routes.landing} variant="primary">
            {common.actions.home}
          </ButtonLink>
        }
      >
        {states.notFound}
      </ErrorState>
    </Plain>
  );
}

/** For a page that broke. `reference` finds it in the server's log. */
export function BrokenPage({ reference, onRetry }: { reference: string | undefined; onRetry: () => void }) {
  return (
    <Plain>
      <ErrorState
        level="page"
        icon={<TriangleAlert aria-hidden="true" />}
        title={common.error.title}
        actions={
          <>
            <Button variant="primary" icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
              {common.actions.retry}
            </Button>
            <ButtonLink href={routes.landing}>{common.actions.home}</ButtonLink>
          </>
        }
      >
        <p>{common.error.detail}</p>
        {reference ? <p className="mt-2 font-mono text-xs text-ink-3">{common.error.reference(reference)}</p> : null}
      </ErrorState>
    </Plain>
  );
}

/** For a page that is asked for without a network. */
export function OfflinePage() {
  return (
    <Plain>
      <ErrorState
        level="page"
        icon={<CloudOff aria-hidden="true" />}
        title={common.error.offlineTitle}
        actions={
          <Button variant="primary" icon={<RotateCw aria-hidden="true" />} onClick={() => window.location.reload()}>
            {common.actions.retry}
          </Button>
        }
      >
        {common.error.offline}
      </ErrorState>
    </Plain>
  );
}
