import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AcceptInvitationPage } from '@/components/entry/accept-invitation-page';
import { DeadInvitationPage, InvitedStrangerPage } from '@/components/entry/invitation-pages';
import { routes } from '@/components/routes';
import { entry } from '@/components/strings/entry';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { getConfig } from '@/lib/backend/config/get-config';
import { previewInvitation } from '@/lib/backend/queries/preview-invitation';
import { BatonProvider } from '@/lib/browser/baton-provider';

// The address holds a secret: it is told to nobody.
export const metadata: Metadata = { title: entry.invite.pageTitle, referrer: 'no-referrer' };

export default async function Invite({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await previewInvitation(token);
  if (!invitation) return <DeadInvitationPage />;
  const caller = await readPageCaller(await headers());
  if (!caller) {
    return (
      <InvitedStrangerPage invitation={invitation} path={routes.invite(token)} allowSignup={getConfig().allowSignup} />
    );
  }
  return (
    <BatonProvider key={caller.userId} userId={caller.userId}>
      <AcceptInvitationPage token={token} invitation={invitation} />
    </BatonProvider>
  );
}
