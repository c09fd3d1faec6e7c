'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { entry } from '@/components/strings/entry';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/browser/api/errors';
import { useMe } from '@/lib/browser/hooks/use-account';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';
import { EntryFrame } from './entry-frame';
import { DeadInvitationPage, type Invitation, invitationLead } from './invitation-pages';

const words = entry.invite;

/** For somebody who is signed in: one press joins the workspace, or the board. */
export function AcceptInvitationPage({ token, invitation }: { token: string; invitation: Invitation }) {
  const router = useRouter();
  const me = useMe();
  const actions = useAccountActions();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleAccept() {
    setPending(true);
    setFailure(null);
    try {
      const { workspaceId, boardId } = await actions.acceptInvitation(token);
      router.replace(boardId === null ? routes.workspace(workspaceId) : routes.board(workspaceId, boardId));
    } catch (reason) {
      setFailure(reason);
      setPending(false);
    }
  }

  if (failure instanceof ProblemError && failure.problem.code === 'invitation_invalid') return <DeadInvitationPage />;
  return (
    <EntryFrame
      title={words.title(invitation.boardTitle ?? invitation.workspaceName)}
      lead={invitationLead(invitation)}
    >
      <div className="grid gap-4">
        {failure !== null ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <Button variant="primary" size="lg" pending={pending} onClick={handleAccept}>
          {words.accept}
        </Button>
        <p className="min-h-5 text-sm text-ink-3">{me.data ? words.asPerson(me.data.name) : ''}</p>
      </div>
    </EntryFrame>
  );
}
