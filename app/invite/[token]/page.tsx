import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AcceptInvitationPage, InvitedStrangerPage } from '@/components/entry/invite-page';
import { routes } from '@/components/routes';
import { entry } from '@/components/strings/entry';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { getConfig } from '@/lib/backend/config/get-config';
import { BatonProvider } from '@/lib/browser/baton-provider';

// The address holds a secret: it is told to nobody.
export const metadata: Metadata = { title: entry.invite.title, referrer: 'no-referrer' };

export default async function Invite({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const caller = await readPageCaller(await headers());
  if (!caller) return <InvitedStrangerPage path={routes.invite(token)} allowSignup={getConfig().allowSignup} />;
  return (
    <BatonProvider key={caller.userId} userId={caller.userId}>
      <AcceptInvitationPage token={token} />
    </BatonProvider>
  );
}
