'use client';

import { type ReactNode, useState } from 'react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { toast } from '@/components/ui/toast';
import { useSignOut } from '@/lib/browser/hooks/use-sign-out';

const words = shell.signOut;

/** Signs out at once when everything is saved, and asks first when something is not. `question` must be drawn. */
export function useAskingSignOut(): { ask: () => void; question: ReactNode } {
  const { countUnsent, signOut } = useSignOut();
  const [unsent, setUnsent] = useState(0);

  async function leave() {
    await signOut();
    // A whole new page: nothing of this person stays in memory.
    window.location.assign(routes.landing);
  }

  function ask() {
    const count = countUnsent();
    if (count > 0) setUnsent(count);
    else leave().catch((reason: unknown) => toast.error(explain(reason)));
  }

  return {
    ask,
    question: (
      <LazyAlertDialog
        danger
        open={unsent > 0}
        onOpenChange={(open) => {
          if (!open) setUnsent(0);
        }}
        title={words.title}
        description={words.description(unsent)}
        confirm={words.confirm}
        explain={explain}
        onConfirm={leave}
      />
    ),
  };
}
