'use client';

import { lazy, Suspense, useState } from 'react';
import { explain } from '@/components/explain';
import { InvitationRow } from '@/components/sharing/invitation-row';
import { LoadFailure } from '@/components/shell/load-states';
import { workspace } from '@/components/strings/workspace';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { useOpenedOnce } from '@/components/ui/use-opened-once';
import { type InvitationEntry, useAccountActions, useInvitations } from '@/lib/browser/hooks/use-account';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';

const InviteDialog = lazy(() => import('./invite-dialog').then((module) => ({ default: module.InviteDialog })));

const words = workspace.invitations;

type InvitationsProps = {
  workspaceId: Id;
  ownRole: Role;
  /** Whether the dialog for a new one is open. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The invitations that still work, and the dialog for a new one. */
export function Invitations({ workspaceId, ownRole, open, onOpenChange }: InvitationsProps) {
  const invitations = useInvitations(workspaceId);
  const actions = useAccountActions();
  const opened = useOpenedOnce(open);
  const [revoking, setRevoking] = useState<InvitationEntry | null>(null);

  return (
    <Section title={words.title}>
      {invitations.status === 'loading' ? <RowsSkeleton /> : null}
      {invitations.status === 'ready' && invitations.data.length === 0 ? (
        <p className="text-base text-ink-3">{words.none}</p>
      ) : null}
      {invitations.status === 'ready' && invitations.data.length > 0 ? (
        <Rows>
          {invitations.data.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onRevoke={() => setRevoking(invitation)} />
          ))}
        </Rows>
      ) : null}
      {invitations.status === 'forbidden' || invitations.status === 'notFound' || invitations.status === 'error' ? (
        <LoadFailure
          level="section"
          status={invitations.status}
          problem={invitations.problem}
          onRetry={invitations.reload}
        />
      ) : null}
      {opened ? (
        <Suspense fallback={null}>
          <InviteDialog
            open={open}
            onOpenChange={onOpenChange}
            ownRole={ownRole}
            onCreate={(invitation) => actions.createInvitation(workspaceId, invitation)}
          />
        </Suspense>
      ) : null}
      <LazyAlertDialog
        danger
        open={revoking !== null}
        onOpenChange={(next) => {
          if (!next) setRevoking(null);
        }}
        title={words.revokeTitle}
        description={words.revokeDetail}
        confirm={words.revoke}
        explain={explain}
        onConfirm={async () => {
          if (revoking) await actions.revokeInvitation(workspaceId, revoking.id);
        }}
      />
    </Section>
  );
}
