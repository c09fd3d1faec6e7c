'use client';

import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { account } from '@/components/strings/account';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-styles';
import { Section } from '@/components/ui/section';
import { useOpenedOnce } from '@/components/ui/use-opened-once';

const DeleteAccountDialog = lazy(() =>
  import('./delete-account-dialog').then((module) => ({ default: module.DeleteAccountDialog })),
);

/** One's own data as a file, and the end of the account. */
export function EndSection() {
  const [open, setOpen] = useState(false);
  const opened = useOpenedOnce(open);
  return (
    <>
      <Section title={account.data.title} hint={account.data.hint}>
        <a href="/api/me/data" download className={buttonClass()}>
          <Download aria-hidden="true" />
          {account.data.download}
        </a>
      </Section>
      <Section title={account.end.title} hint={account.end.hint}>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {account.end.open}
        </Button>
      </Section>
      {opened ? (
        <Suspense fallback={null}>
          <DeleteAccountDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
