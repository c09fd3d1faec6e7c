'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { routes } from '@/components/routes';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { signUp } from './entry-api';
import { EntryFrame } from './entry-frame';
import { ProviderButtons } from './provider-buttons';

const words = entry.signUp;
const FIELDS = ['name', 'email', 'password'];

type SignUpPageProps = {
  /** A path of this site, made safe by `safeNext`. */
  next: string;
  allowSignup: boolean;
};

/** A new account, signed in at once. */
export function SignUpPage({ next, allowSignup }: SignUpPageProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    const account = { name: text('name').trim(), email: text('email').trim(), password: text('password') };
    setPending(true);
    setFailure(null);
    try {
      await signUp(account);
      const answer = await signIn('credentials', {
        redirect: false,
        email: account.email,
        password: account.password,
      });
      // The account is there; only the second step failed, and the sign-in page says why.
      router.replace(answer?.ok && !answer.error ? next : routes.signIn(next));
      router.refresh();
    } catch (reason) {
      setFailure(reason);
      setPending(false);
    }
  }

  const signInInstead = (
    <p>
      {words.hasAccount} <TextLink href={routes.signIn(next)}>{words.signIn}</TextLink>
    </p>
  );
  if (!allowSignup) {
    return (
      <EntryFrame title={words.closedTitle} lead={words.closed}>
        {signInInstead}
      </EntryFrame>
    );
  }

  const named = FIELDS.some((field) => fieldError(failure, field) !== null);
  return (
    <EntryFrame title={words.title} below={signInInstead}>
      {/* "post": sent before the page’s program has loaded, a password does not get into the address. */}
      <form method="post" onSubmit={handleSubmit} className="grid gap-4">
        {failure !== null && !named ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <TextField
          label={entry.name}
          hint={entry.nameHint}
          name="name"
          autoComplete="name"
          maxLength={80}
          required
          error={fieldError(failure, 'name')}
        />
        <TextField
          label={entry.email}
          type="email"
          name="email"
          autoComplete="email"
          required
          error={fieldError(failure, 'email')}
        />
        <PasswordField
          label={entry.password}
          hint={entry.passwordHint}
          name="password"
          autoComplete="new-password"
          minLength={10}
          required
          error={fieldError(failure, 'password')}
        />
        <Button type="submit" variant="primary" size="lg" pending={pending}>
          {words.submit}
        </Button>
      </form>
      <ProviderButtons next={next} />
    </EntryFrame>
  );
}
