import { Link2, Mail } from 'lucide-react';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { TimeAgo } from '@/components/ui/time-ago';
import type { InvitationEntry } from '@/lib/browser/hooks/use-account';

const words = workspace.invitations;

type InvitationRowProps = { invitation: InvitationEntry; onRevoke: () => void };

/** An invitation that still works: for whom, as what, how long, and its end. */
export function InvitationRow({ invitation, onRevoke }: InvitationRowProps) {
  const { email, role, expiresAt } = invitation;
  const name = email ?? words.openLink;
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-hover text-ink-2 [&_svg]:size-4">
        {email ? <Mail aria-hidden="true" /> : <Link2 aria-hidden="true" />}
      </span>
      <div className="min-w-0 grow">
        <p className="truncate text-base font-medium">{name}</p>
        <p className="text-sm text-ink-3">
          {words.as(common.roles[role].name)} · {words.expires} <TimeAgo at={expiresAt} />
        </p>
      </div>
      <Button variant="ghost" aria-label={words.revokeOne(name)} onClick={onRevoke}>
        {words.revoke}
      </Button>
    </li>
  );
}
