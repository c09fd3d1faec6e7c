'use client';

import { BrokenPage } from '@/components/plain-pages/broken-page';
import './globals.css';

/** Stands in for the root layout when that itself broke. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <BrokenPage reference={error.digest} onRetry={reset} />
      </body>
    </html>
  );
}
