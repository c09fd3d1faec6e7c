'use client';

import { lazy } from 'react';
import { InvitationList } from '@/components/sharing/invitation-list';
import { workspace } from '@/components/strings/workspace';
import { OpenedOnDemand } from '@/components/ui/on-demand';
import { Section } from '@/components/ui/section';
import { useInvitations } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';
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

/** The invitations to the workspace, and the dialog for a new one. */
export function Invitations({ workspaceId, ownRole, open, onOpenChange }: InvitationsProps) {
  const invitations = useInvitations(workspaceId);
  const actions = useAccountActions();
  return (
    <Section title={words.title}>
      <InvitationList
        invitations={invitations}
        none={words.none}
        onRevoke={(id) => actions.revokeInvitation(workspaceId, id)}
      />
      <OpenedOnDemand open={open}>
        <InviteDialog
          open={open}
          onOpenChange={onOpenChange}
          ownRole={ownRole}
          onCreate={(invitation) => actions.createInvitation(workspaceId, invitation)}
        />
      </OpenedOnDemand>
    </Section>
  );
}
