'use client';

import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { account } from '@/components/strings/account';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { TimeAgo } from '@/components/ui/time-ago';
import { toast } from '@/components/ui/toast';
import { type SessionEntry, useSessions } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';
import { browserName } from './browser-name';

const words = account.sessions;

/** Where the person is signed in, and the end of each. */
export function SessionsSection() {
  const sessions = useSessions();
  return (
    <Section title={words.title} hint={words.hint}>
      {sessions.status === 'ready' ? (
        <Rows>
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Rows>
      ) : sessions.status === 'loading' ? (
        <RowsSkeleton rows={1} />
      ) : (
        <LoadFailure level="section" status={sessions.status} problem={sessions.problem} onRetry={sessions.reload} />
      )}
    </Section>
  );
}

function SessionRow({ session }: { session: SessionEntry }) {
  const actions = useAccountActions();
  const [pending, setPending] = useState(false);
  const browser = browserName(session.userAgent);

  async function handleEnd() {
    setPending(true);
    try {
      await actions.endSession(session.id);
      toast.success(words.ended);
    } catch (reason) {
      toast.error(explain(reason));
      setPending(false);
    }
  }

  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <MonitorSmartphone aria-hidden="true" className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium">
          <span className="truncate">{browser}</span>
          {session.isCurrent ? <Badge tone="ok">{words.current}</Badge> : null}
        </p>
        <p className="text-sm text-ink-3">
          {words.seen} <TimeAgo at={session.lastSeenAt} /> · {words.since} <TimeAgo at={session.createdAt} />
        </p>
      </div>
      {session.isCurrent ? null : (
        <Button variant="ghost" pending={pending} aria-label={words.endLabel(browser)} onClick={handleEnd}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
