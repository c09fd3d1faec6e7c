'use client';

import { useState } from 'react';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { workspace } from '@/components/strings/workspace';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows } from '@/components/ui/section';
import type { InvitationEntry, useInvitations } from '@/lib/browser/hooks/use-account';
import type { Id } from '@/lib/protocol/primitives';
import { InvitationRow } from './invitation-row';

const words = workspace.invitations;

type InvitationListProps = {
  invitations: ReturnType<typeof useInvitations>;
  /** Rows to stand in while they load. */
  skeletonRows?: 1 | 2 | 3 | undefined;
  /** Said when there are none. */
  none?: string | undefined;
  onRevoke: (invitationId: Id) => Promise<unknown>;
};

/** The invitations that still work, each with the way to end it. */
export function InvitationList({ invitations, skeletonRows, none, onRevoke }: InvitationListProps) {
  const [revoking, setRevoking] = useState<InvitationEntry | null>(null);
  return (
    <>
      {invitations.status === 'loading' ? <RowsSkeleton rows={skeletonRows} /> : null}
      {invitations.status === 'ready' && invitations.data.length === 0 && none ? (
        <p className="text-base text-ink-3">{none}</p>
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
      <LazyAlertDialog
        danger
        open={revoking !== null}
        onOpenChange={(open) => {
          if (!open) setRevoking(null);
        }}
        title={words.revokeTitle}
        description={words.revokeDetail}
        confirm={words.revoke}
        explain={explain}
        onConfirm={async () => {
          if (revoking) await onRevoke(revoking.id);
        }}
      />
    </>
  );
}
