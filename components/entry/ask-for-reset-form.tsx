'use client';

import { type FormEvent, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { requestPasswordReset } from './entry-api';

const words = entry.reset;

/** Asks for a link by mail. The answer is the same whether the address has an account or not. */
export function AskForResetForm() {
  const [state, setState] = useState<'asking' | 'sending' | 'sent'>('asking');
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setState('sending');
    setFailure(null);
    try {
      await requestPasswordReset(String(new FormData(event.currentTarget).get('email') ?? '').trim());
      setState('sent');
    } catch (reason) {
      setFailure(reason);
      setState('asking');
    }
  }

  if (state === 'sent') return <Notice tone="ok">{words.sent}</Notice>;
  const emailError = fieldError(failure, 'email');
  return (
    <form method="post" onSubmit={handleSubmit} className="grid gap-4">
      {failure !== null && !emailError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
      <TextField label={entry.email} type="email" name="email" autoComplete="email" required error={emailError} />
      <Button type="submit" variant="primary" size="lg" pending={state === 'sending'}>
        {words.send}
      </Button>
    </form>
  );
}
