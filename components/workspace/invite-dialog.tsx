'use client';

import { useId } from 'react';
import { InvitationFields } from '@/components/sharing/invitation-fields';
import { type InvitationDraft, useInvitationForm } from '@/components/sharing/use-invitation-form';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { canGiveRole } from '@/lib/domain/permissions';
import type { Role } from '@/lib/protocol/roles';

const words = workspace.invitations;
const GIVEN_ROLES = ['admin', 'member', 'viewer'] as const;

type GivenRole = (typeof GIVEN_ROLES)[number];

type InviteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ownRole: Role;
  onCreate: (invitation: InvitationDraft<GivenRole>) => Promise<{ url: string }>;
};

/** Makes one invitation and shows its link, once. */
export function InviteDialog({ open, onOpenChange, ownRole, onCreate }: InviteDialogProps) {
  const id = useId();
  const form = useInvitationForm<GivenRole>('member', onCreate);

  function change(next: boolean) {
    if (!next) form.reset();
    onOpenChange(next);
  }

  return (
    <Dialog
      title={words.dialogTitle}
      open={open}
      onOpenChange={change}
      footer={
        form.url ? (
          <Button variant="primary" onClick={() => change(false)}>
            {common.actions.done}
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={() => change(false)}>
              {common.actions.cancel}
            </Button>
            <Button type="submit" form={id} variant="primary" pending={form.pending}>
              {form.kind === 'link' ? words.create : words.createFor}
            </Button>
          </>
        )
      }
    >
      <InvitationFields
        id={id}
        form={form}
        roles={GIVEN_ROLES.map((role) => ({ role, disabled: !canGiveRole(ownRole, role) }))}
      />
    </Dialog>
  );
}
