'use client';

import { type FormEvent, useId, useState } from 'react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { LoadFailure } from '@/components/shell/load-states';
import { account } from '@/components/strings/account';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { TextField } from '@/components/ui/text-field';
import { useAccountEnd, useDeleteAccount } from '@/lib/browser/hooks/use-account-end';
import { AccountEndWords } from './account-end-words';

const words = account.end;

type DeleteAccountDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Says what goes and what stays, asks for the password once more, and ends the account. */
export function DeleteAccountDialog({ open, onOpenChange }: DeleteAccountDialogProps) {
  const form = useId();
  const end = useAccountEnd();
  const deleteAccount = useDeleteAccount();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isReady = end.status === 'ready' && end.data.possible && end.data.toHandOver.length === 0;

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const proof = new FormData(event.currentTarget);
    setPending(true);
    setFailure(null);
    try {
      const given = String(proof.get('proof') ?? '');
      await deleteAccount(end.data?.confirmBy === 'address' ? { confirmation: given } : { password: given });
      // A whole new page: nothing of this person stays in memory.
      window.location.assign(routes.landing);
    } catch (reason) {
      setFailure(reason);
      setPending(false);
    }
  }

  return (
    <Dialog
      title={words.dialogTitle}
      description={words.irrevocable}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common.actions.cancel}
          </Button>
          {isReady ? (
            <Button type="submit" form={form} variant="danger" pending={pending}>
              {words.confirm}
            </Button>
          ) : null}
        </>
      }
    >
      {end.status === 'loading' ? <RowsSkeleton rows={2} /> : null}
      {end.status === 'forbidden' || end.status === 'notFound' || end.status === 'error' ? (
        <LoadFailure level="section" status={end.status} problem={end.problem} onRetry={end.reload} />
      ) : null}
      {end.status === 'ready' ? <AccountEndWords end={end.data} /> : null}
      {isReady ? (
        // "post": sent before the page's program has loaded, a password does not get into the address.
        <form id={form} method="post" onSubmit={handleSubmit} className="mt-5 grid gap-4">
          {failure !== null ? <Notice tone="danger">{explain(failure)}</Notice> : null}
          {end.data.confirmBy === 'password' ? (
            <PasswordField label={words.password} name="proof" autoComplete="current-password" required />
          ) : (
            <TextField label={words.address} name="proof" type="email" autoComplete="off" required />
          )}
        </form>
      ) : null}
    </Dialog>
  );
}
