'use client';

import { Link2, Mail } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { TimeAgo } from '@/components/ui/time-ago';
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
            <li key={invitation.id} className="flex min-h-14 items-center gap-3 px-4 py-2">
              <span className="grid size-8 shrink-0 place-items-center rounded-full bg-hover text-ink-2 [&_svg]:size-4">
                {invitation.email ? <Mail aria-hidden="true" /> : <Link2 aria-hidden="true" />}
              </span>
              <div className="min-w-0 grow">
                <p className="truncate text-base font-medium">{invitation.email ?? words.openLink}</p>
                <p className="text-sm text-ink-3">
                  {words.as(common.roles[invitation.role].name)} · {words.expires} <TimeAgo at={invitation.expiresAt} />
                </p>
              </div>
              <Button variant="ghost" onClick={() => setRevoking(invitation)}>
                {words.revoke}
              </Button>
            </li>
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
