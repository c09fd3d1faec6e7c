'use client';

import { clsx } from 'clsx';
import { usePathname } from 'next/navigation';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { shell } from '@/components/strings/shell';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-styles';
import { Tooltip } from '@/components/ui/tooltip';
import type { SyncState } from '@/lib/browser/realtime/sync-state';
import { type SyncTone, syncWords } from './sync-words';

const words = shell.sync;

const dots: Record<SyncTone, string> = {
  live: 'bg-ok-ink',
  working: 'animate-pulse bg-accent-ink',
  waiting: 'animate-pulse bg-warn-ink',
  stopped: 'bg-danger-ink',
};

/** Where this page stands. When all is well a dot, its words on hover; otherwise the words themselves, and the way out. */
export function SyncBadge({ state }: { state: SyncState }) {
  const pathname = usePathname();
  const { text, spoken, hint, tone, quiet } = syncWords(state);
  return (
    <div className="flex min-w-0 items-center gap-1">
      <Tooltip label={quiet ? `${text}. ${hint}` : hint}>
        <button
          type="button"
          aria-label={`${text}. ${hint}`}
          className="flex h-8 min-w-8 items-center justify-center gap-2 rounded-md px-2 text-sm text-ink-2 tabular-nums coarse:h-11 coarse:min-w-11"
        >
          <span aria-hidden="true" className={clsx('size-2 shrink-0 rounded-full transition-colors', dots[tone])} />
          <span className={quiet ? 'sr-only' : 'truncate'}>{text}</span>
        </button>
      </Tooltip>
      {state.kind === 'reconnecting' ? (
        <Button size="sm" variant="ghost" onClick={state.retryNow}>
          {words.retryNow}
        </Button>
      ) : null}
      {state.kind === 'signedOut' ? (
        <AppLink href={routes.signIn(pathname)} className={buttonClass('secondary', 'sm')}>
          {common.actions.signIn}
        </AppLink>
      ) : null}
      {state.kind === 'stopped' ? (
        <Button size="sm" onClick={() => window.location.reload()}>
          {common.actions.reload}
        </Button>
      ) : null}
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </div>
  );
}
