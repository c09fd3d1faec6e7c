'use client';

import { type FormEvent, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { account } from '@/components/strings/account';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';

const words = account.password;
const FIELDS = ['currentPassword', 'newPassword'];

/** A new password for the old one. */
export function PasswordSection() {
  const actions = useAccountActions();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setPending(true);
    setFailure(null);
    try {
      await actions.changePassword(String(data.get('current') ?? ''), String(data.get('next') ?? ''));
      form.reset();
      toast.success(words.done);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  const named = FIELDS.some((field) => fieldError(failure, field) !== null);
  return (
    <Section title={words.title}>
      {/* "post": sent before the page’s program has loaded, a password does not get into the address. */}
      <form method="post" onSubmit={handleSubmit} className="rounded-xl bg-surface p-4 shadow-card">
        <div className="grid max-w-sm gap-4">
          {failure !== null && !named ? <Notice tone="danger">{explain(failure)}</Notice> : null}
          <PasswordField
            label={words.current}
            name="current"
            autoComplete="current-password"
            required
            error={fieldError(failure, 'currentPassword')}
          />
          <PasswordField
            label={words.next}
            hint={words.hint}
            name="next"
            autoComplete="new-password"
            minLength={10}
            required
            error={fieldError(failure, 'newPassword')}
          />
          <div>
            <Button type="submit" pending={pending}>
              {words.submit}
            </Button>
          </div>
        </div>
      </form>
    </Section>
  );
}
