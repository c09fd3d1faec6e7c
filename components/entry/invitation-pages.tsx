import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';
import { ButtonLink } from '@/components/ui/button-link';
import { TextLink } from '@/components/ui/text-link';
import type { Role } from '@/lib/protocol/roles';
import { EntryFrame } from './entry-frame';

const words = entry.invite;

/** What an invitation tells whoever holds its link. */
export type Invitation = { workspaceName: string; inviterName: string; role: Role; boardTitle: string | null };

/** Who invites, and as what. */
export function invitationLead({ inviterName, role }: Invitation): string {
  return words.detail(inviterName || common.unknownPerson, common.roles[role].name);
}

type InvitedStrangerPageProps = {
  invitation: Invitation;
  /** Where signing in and signing up lead back to. */
  path: string;
  allowSignup: boolean;
};

/** For somebody who is not signed in: both ways lead back here. */
export function InvitedStrangerPage({ invitation, path, allowSignup }: InvitedStrangerPageProps) {
  return (
    <EntryFrame
      title={words.title(invitation.boardTitle ?? invitation.workspaceName)}
      lead={invitationLead(invitation)}
    >
      <div className="grid gap-3">
        {allowSignup ? (
          <ButtonLink href={routes.signUp(path)} variant="primary" size="lg">
            {entry.signUp.submit}
          </ButtonLink>
        ) : null}
        <ButtonLink href={routes.signIn(path)} variant={allowSignup ? 'secondary' : 'primary'} size="lg">
          {words.haveAccount}
        </ButtonLink>
      </div>
    </EntryFrame>
  );
}

/** For a link that has expired, was used up or was taken back. */
export function DeadInvitationPage() {
  return (
    <EntryFrame title={words.invalidTitle} lead={words.invalid}>
      <TextLink href={routes.app}>{words.toBoards}</TextLink>
    </EntryFrame>
  );
}
