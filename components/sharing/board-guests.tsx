'use client';

import { UserPlus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { common } from '@/components/strings/common';
import { sharing as words } from '@/components/strings/sharing';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { useBoardInvitations } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';
import type { Id } from '@/lib/protocol/primitives';
import { GUEST_ROLES, type GuestRole } from '@/lib/protocol/roles';
import { InvitationFields } from './invitation-fields';
import { InvitationList } from './invitation-list';
import { useInvitationForm } from './use-invitation-form';

const ROLES = GUEST_ROLES.map((role) => ({ role }));

type BoardGuestsProps = {
  boardId: Id;
  /** Who is on the board; an invitation that serves once is gone when its guest comes. */
  peopleCount: number;
};

/** The invitations to one board, and the form for another. */
export function BoardGuests({ boardId, peopleCount }: BoardGuestsProps) {
  const formId = useId();
  const actions = useAccountActions();
  const invitations = useBoardInvitations(boardId);
  const [inviting, setInviting] = useState(false);
  const form = useInvitationForm<GuestRole>('member', (draft) => actions.createBoardInvitation(boardId, draft));
  useReloadWhenChanged(peopleCount, invitations.status === 'ready' ? invitations.reload : undefined);

  function close() {
    form.reset();
    setInviting(false);
  }

  return (
    <section aria-label={words.guests}>
      <div className="flex min-h-9 items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{words.guests}</h3>
        {inviting ? null : (
          <Button size="sm" icon={<UserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>
            {words.inviteGuest}
          </Button>
        )}
      </div>
      <p className="mb-3 text-sm text-ink-3">{words.guestsHint}</p>
      {inviting ? (
        <div className="mb-3 rounded-lg bg-sunken p-4">
          <InvitationFields id={formId} form={form} roles={ROLES} />
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            {form.url ? (
              <Button onClick={close}>{common.actions.done}</Button>
            ) : (
              <>
                <Button variant="ghost" onClick={close}>
                  {common.actions.cancel}
                </Button>
                <Button type="submit" form={formId} variant="primary" pending={form.pending}>
                  {form.kind === 'link' ? workspace.invitations.create : workspace.invitations.createFor}
                </Button>
              </>
            )}
          </div>
        </div>
      ) : null}
      <InvitationList
        invitations={invitations}
        skeletonRows={1}
        onRevoke={(id) => actions.revokeBoardInvitation(boardId, id)}
      />
    </section>
  );
}

/** Invitations are on no stream; that somebody came is. */
function useReloadWhenChanged(count: number, reload: (() => void) | undefined): void {
  const known = useRef(count);
  useEffect(() => {
    if (known.current === count || !reload) return;
    known.current = count;
    reload();
  }, [count, reload]);
}
