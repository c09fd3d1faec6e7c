'use client';

import { type FormEvent, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { account } from '@/components/strings/account';
import { common } from '@/components/strings/common';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { type Me, useMe } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';

const words = account.profile;

/** Name, and the address that nobody else sees. */
export function ProfileSection() {
  const me = useMe();
  return (
    <Section title={words.title}>
      {me.status === 'ready' || me.status === 'loading' ? (
        // The same form, empty, while it loads: nothing below it moves.
        <ProfileForm key={me.data?.id} me={me.data} />
      ) : (
        <LoadFailure level="section" status={me.status} problem={me.problem} onRetry={me.reload} />
      )}
    </Section>
  );
}

function ProfileForm({ me }: { me: Me | undefined }) {
  const actions = useAccountActions();
  const [name, setName] = useState(me?.name ?? '');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const changed = name.trim() !== '' && name.trim() !== me?.name;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!changed) return;
    setPending(true);
    setFailure(null);
    try {
      await actions.rename(name.trim());
      toast.success(words.saved);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  const nameError = fieldError(failure, 'name');
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-6 rounded-xl bg-surface p-4 shadow-card sm:flex-row">
      <Avatar person={{ name: name.trim() || (me?.name ?? ' '), color: me?.color ?? 'slate' }} size="lg" decorative />
      <div className="grid max-w-sm grow gap-4">
        {failure !== null && !nameError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <TextField
          label={words.name}
          value={name}
          onValueChange={setName}
          disabled={!me}
          maxLength={80}
          autoComplete="name"
          error={nameError}
        />
        <TextField label={words.email} hint={words.emailHint} value={me?.email ?? ''} readOnly />
        <div>
          <Button type="submit" variant="primary" disabled={!changed} pending={pending}>
            {common.actions.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
