'use client';

import { BrokenPage } from '@/components/plain-pages/broken-page';

export default function RouteError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage reference={error.digest} onRetry={reset} />;
}
