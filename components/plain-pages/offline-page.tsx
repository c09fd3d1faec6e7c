'use client';

import { plainPages as words } from '@/components/strings/plain-pages';
import { RetryButton } from './plain-actions';
import { PlainPage } from './plain-page';

/** For a page that is asked for without a network. */
export function OfflinePage() {
  return (
    <PlainPage sign="!" title={words.offlineTitle} actions={<RetryButton onRetry={() => window.location.reload()} />}>
      {words.offline}
    </PlainPage>
  );
}
