'use client';

import { type FormEvent, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { routes } from '@/components/routes';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextLink } from '@/components/ui/text-link';
import { AskForResetForm } from './ask-for-reset-form';
import { resetPassword } from './entry-api';
import { EntryFrame } from './entry-frame';

const words = entry.reset;

type ResetPasswordPageProps = {
  token: string | undefined;
  /** Whether this server can send mail. */
  mail: boolean;
};

/** With a token: a new password. Without: how to come by a link. */
export function ResetPasswordPage({ token, mail }: ResetPasswordPageProps) {
  const [state, setState] = useState<'asking' | 'saving' | 'done'>('asking');
  const [failure, setFailure] = useState<unknown>(null);
  const back = <TextLink href={routes.signIn()}>{words.back}</TextLink>;

  if (token === undefined) {
    return (
      <EntryFrame title={words.askTitle} lead={mail ? words.askByMail : words.askAdmin} below={mail ? back : undefined}>
        {mail ? <AskForResetForm /> : back}
      </EntryFrame>
    );
  }
  if (state === 'done') {
    return (
      <EntryFrame title={words.title}>
        <Notice tone="ok">{words.done}</Notice>
        <ButtonLink href={routes.signIn()} variant="primary" size="lg" className="mt-4 w-full">
          {entry.signIn.submit}
        </ButtonLink>
      </EntryFrame>
    );
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (token === undefined) return;
    setState('saving');
    setFailure(null);
    try {
      await resetPassword(token, String(new FormData(event.currentTarget).get('password') ?? ''));
      setState('done');
    } catch (reason) {
      setFailure(reason);
      setState('asking');
    }
  }

  const passwordError = fieldError(failure, 'newPassword');
  return (
    <EntryFrame title={words.title} below={back}>
      {/* "post": sent before the page’s program has loaded, a password does not get into the address. */}
      <form method="post" onSubmit={handleSubmit} className="grid gap-4">
        {failure !== null && !passwordError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <PasswordField
          label={entry.newPassword}
          hint={entry.passwordHint}
          name="password"
          autoComplete="new-password"
          minLength={10}
          required
          error={passwordError}
        />
        <Button type="submit" variant="primary" size="lg" pending={state === 'saving'}>
          {words.submit}
        </Button>
      </form>
    </EntryFrame>
  );
}
