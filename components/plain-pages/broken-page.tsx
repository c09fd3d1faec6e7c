'use client';

import { plainPages as words } from '@/components/strings/plain-pages';
import { HomeLink, RetryButton } from './plain-actions';
import { PlainPage } from './plain-page';

/** For a page that broke. `reference` finds it in the server's log. */
export function BrokenPage({ reference, onRetry }: { reference: string | undefined; onRetry: () => void }) {
  return (
    <PlainPage
      sign="!"
      title={words.brokenTitle}
      actions={
        <>
          <RetryButton onRetry={onRetry} />
          <HomeLink />
        </>
      }
    >
      <p>{words.broken}</p>
      {reference ? <p className="mt-2 font-mono text-xs text-ink-3">{words.reference(reference)}</p> : null}
    </PlainPage>
  );
}
