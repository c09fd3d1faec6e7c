'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { EntryFrame } from '@/components/entry/entry-frame';
import { explain, fieldError } from '@/components/explain';
import { routes } from '@/components/routes';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';

const words = workspace.create;

/** The first workspace of a new account, or another one. */
export function NewWorkspacePage() {
  const router = useRouter();
  const actions = useAccountActions();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return;
    setPending(true);
    setFailure(null);
    try {
      const { id } = await actions.createWorkspace(name);
      router.push(routes.workspace(id));
    } catch (reason) {
      setFailure(reason);
      setPending(false);
    }
  }

  const nameError = fieldError(failure, 'name');
  return (
    <EntryFrame title={words.title} lead={words.detail}>
      <form onSubmit={handleSubmit} className="grid gap-4">
        {failure !== null && !nameError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <TextField
          label={words.name}
          name="name"
          placeholder={words.placeholder}
          maxLength={100}
          autoComplete="organization"
          required
          error={nameError}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {words.submit}
        </Button>
      </form>
    </EntryFrame>
  );
}
