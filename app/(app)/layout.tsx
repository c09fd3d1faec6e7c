import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { GoToSignIn, SignedOutGate } from '@/components/shell/signed-out-gate';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { BatonProvider } from '@/lib/browser/baton-provider';

/** Everything behind the door: whoever is not signed in is led to it, and back. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const caller = await readPageCaller(await headers());
  if (!caller) return <GoToSignIn />;
  return (
    <BatonProvider key={caller.userId} userId={caller.userId}>
      <SignedOutGate>{children}</SignedOutGate>
    </BatonProvider>
  );
}
