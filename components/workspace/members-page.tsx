'use client';

import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { common } from '@/components/strings/common';
import { workspace as strings } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { useMe } from '@/lib/browser/hooks/use-account';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import { useWorkspace } from '@/lib/browser/hooks/use-streams';
import { canManageWorkspace } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { Invitations } from './invitations';
import { MemberRow } from './member-row';
import { sortedMembers } from './sorted-members';

const words = strings.members;

/** Who is in the workspace, as what, and who is invited. */
export function MembersPage({ workspaceId }: { workspaceId: Id }) {
  const router = useRouter();
  const workspace = useWorkspace(workspaceId);
  const me = useMe();
  const commands = useWorkspaceCommands(workspaceId);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [inviting, setInviting] = useState(false);

  if (workspace.status === 'forbidden' || workspace.status === 'notFound' || workspace.status === 'error') {
    return <LoadFailure status={workspace.status} problem={workspace.problem} onRetry={workspace.retry} />;
  }

  const members = workspace.data ? sortedMembers(workspace.data.members) : undefined;
  const self = members?.find((member) => member.userId === me.data?.id);
  const owners = members?.filter((member) => member.role === 'owner').length ?? 0;
  const mayInvite = self !== undefined && canManageWorkspace(self.role);
  // Drawn before the role is known, so that the bar does not jump for those who may.
  const unknown = me.status === 'loading' || workspace.status === 'loading';

  function handleRole(member: Member, role: Role) {
    commands.changeRole(member.userId, role).then(
      () => toast.success(words.roleChanged(member.name, common.roles[role].name)),
      (reason: unknown) => toast.error(explain(reason)),
    );
  }

  const leavingSelf = leaving?.userId === self?.userId;
  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={workspace.sync} />}
        actions={
          mayInvite || unknown ? (
            <Button
              variant="primary"
              icon={<UserPlus aria-hidden="true" />}
              disabled={unknown}
              onClick={() => setInviting(true)}
            >
              {strings.invitations.invite}
            </Button>
          ) : null
        }
      />
      <Page width="narrow">
        <Section title={members ? words.count(members.length) : words.title}>
          {members && self ? (
            <Rows>
              {members.map((member) => (
                <MemberRow
                  key={member.userId}
                  member={member}
                  isSelf={member.userId === self.userId}
                  ownRole={self.role}
                  isLastOwner={member.role === 'owner' && owners === 1}
                  onChangeRole={(role) => handleRole(member, role)}
                  onRemove={() => setLeaving(member)}
                />
              ))}
            </Rows>
          ) : (
            <RowsSkeleton />
          )}
        </Section>
        {mayInvite ? (
          <Invitations workspaceId={workspaceId} ownRole={self.role} open={inviting} onOpenChange={setInviting} />
        ) : null}
      </Page>
      <LazyAlertDialog
        danger
        open={leaving !== null}
        onOpenChange={(open) => {
          if (!open) setLeaving(null);
        }}
        title={leavingSelf ? words.leaveTitle : words.removeTitle(leaving?.name ?? '')}
        description={leavingSelf ? words.leaveDetail : words.removeDetail(leaving?.name ?? '')}
        confirm={leavingSelf ? words.leave : words.removeConfirm(leaving?.name ?? '')}
        explain={explain}
        onConfirm={async () => {
          if (!leaving) return;
          await commands.removeMember(leaving.userId);
          if (leavingSelf) router.replace(routes.app);
        }}
      />
    </>
  );
}
