'use client';

import { BrokenPage } from '@/components/shell/plain-pages';

export default function RouteError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage reference={error.digest} onRetry={reset} />;
}
