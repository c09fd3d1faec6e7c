'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { DemoPeople, type DemoPerson } from './demo-people';
import { EntryFrame } from './entry-frame';
import { ProviderButtons } from './provider-buttons';
import { signInError } from './sign-in-error';

const words = entry.signIn;

type SignInPageProps = {
  /** A path of this site, made safe by `safeNext`. */
  next: string;
  /** What next-auth put into the address when it sent the person back. */
  error: string | undefined;
  demoPeople: readonly DemoPerson[];
  allowSignup: boolean;
};

/** Signing in by password, by another service, or as a demo person. */
export function SignInPage({ next, error, demoPeople, allowSignup }: SignInPageProps) {
  const router = useRouter();
  const [failure, setFailure] = useState(error ? signInError(error) : null);
  /** What is on its way: the form, or a demo person's login. */
  const [pending, setPending] = useState<{ demo: string | null } | null>(null);

  async function attempt(email: string, password: string, demo: string | null = null) {
    setPending({ demo });
    setFailure(null);
    try {
      const answer = await signIn('credentials', { redirect: false, email, password });
      if (answer?.ok && !answer.error) {
        router.replace(next);
        router.refresh();
        return;
      }
      setFailure(signInError(answer?.error ?? ''));
    } catch {
      setFailure(common.error.unreachable);
    }
    setPending(null);
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    void attempt(email, String(form.get('password') ?? ''));
  }

  return (
    <EntryFrame
      title={words.title}
      below={
        allowSignup ? (
          <p>
            {words.newHere} <TextLink href={routes.signUp(next)}>{words.signUp}</TextLink>
          </p>
        ) : (
          <p>{words.closed}</p>
        )
      }
    >
      {demoPeople.length > 0 ? (
        <div className="mb-6">
          <DemoPeople
            people={demoPeople}
            pending={pending?.demo ?? null}
            disabled={pending !== null}
            onChoose={(person: DemoPerson) => void attempt(person.login, person.password, person.login)}
          />
        </div>
      ) : null}
      {/* "post": sent before the page’s program has loaded, a password does not get into the address. */}
      <form method="post" onSubmit={handleSubmit} className="grid gap-4">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <TextField
          label={entry.email}
          name="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField label={entry.password} name="password" autoComplete="current-password" required />
        <Button type="submit" variant="primary" size="lg" pending={pending?.demo === null} disabled={pending !== null}>
          {words.submit}
        </Button>
        <p className="text-base">
          <TextLink href={routes.resetPassword}>{words.forgot}</TextLink>
        </p>
      </form>
      <ProviderButtons next={next} />
    </EntryFrame>
  );
}
