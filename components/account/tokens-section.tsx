'use client';

import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { account } from '@/components/strings/account';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { Notice } from '@/components/ui/notice';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { TimeAgo } from '@/components/ui/time-ago';
import { type TokenEntry, useTokens } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';

const words = account.tokens;

/** Tokens for programs: made, shown once, revoked. */
export function TokensSection() {
  const tokens = useTokens();
  const actions = useAccountActions();
  const [revoking, setRevoking] = useState<TokenEntry | null>(null);

  return (
    <Section title={words.title} hint={words.hint}>
      <NewToken />
      <div className="mt-4">
        {tokens.status === 'loading' ? <RowsSkeleton rows={1} /> : null}
        {tokens.status === 'ready' && tokens.data.length === 0 ? (
          <p className="text-base text-ink-3">{words.none}</p>
        ) : null}
        {tokens.status === 'ready' && tokens.data.length > 0 ? (
          <Rows>
            {tokens.data.map((token) => (
              <li key={token.id} className="flex min-h-14 items-center gap-3 px-4 py-2">
                <KeyRound aria-hidden="true" className="size-5 shrink-0 text-ink-3" />
                <div className="min-w-0 grow">
                  <p className="truncate text-base font-medium">{token.name}</p>
                  <p className="text-sm text-ink-3">
                    {words.created} <TimeAgo at={token.createdAt} /> ·{' '}
                    {token.lastUsedAt ? (
                      <>
                        {words.used} <TimeAgo at={token.lastUsedAt} />
                      </>
                    ) : (
                      words.neverUsed
                    )}
                  </p>
                </div>
                <Button variant="ghost" onClick={() => setRevoking(token)}>
                  {words.revoke}
                </Button>
              </li>
            ))}
          </Rows>
        ) : null}
        {tokens.status === 'forbidden' || tokens.status === 'notFound' || tokens.status === 'error' ? (
          <LoadFailure level="section" status={tokens.status} problem={tokens.problem} onRetry={tokens.reload} />
        ) : null}
      </div>
      <LazyAlertDialog
        danger
        open={revoking !== null}
        onOpenChange={(open) => {
          if (!open) setRevoking(null);
        }}
        title={words.revokeTitle(revoking?.name ?? '')}
        description={words.revokeDetail}
        confirm={words.revoke}
        explain={explain}
        onConfirm={async () => {
          if (revoking) await actions.revokeToken(revoking.id);
        }}
      />
    </Section>
  );
}

function NewToken() {
  const actions = useAccountActions();
  const [name, setName] = useState('');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [made, setMade] = useState<string | null>(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    setPending(true);
    setFailure(null);
    try {
      const { token } = await actions.createToken(name.trim());
      setMade(token);
      setName('');
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="grid gap-4 rounded-xl bg-surface p-4 shadow-card">
      <form onSubmit={handleSubmit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-48 grow">
          <TextField
            label={words.name}
            placeholder={words.placeholder}
            value={name}
            onValueChange={setName}
            maxLength={100}
          />
        </div>
        <Button type="submit" className="h-9" pending={pending} disabled={name.trim() === ''}>
          {words.create}
        </Button>
      </form>
      {failure !== null ? <Notice tone="danger">{explain(failure)}</Notice> : null}
      {made ? (
        <>
          <Notice tone="ok">{words.ready}</Notice>
          <CopyField label={words.token} value={made} />
        </>
      ) : null}
    </div>
  );
}
