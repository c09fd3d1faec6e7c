'use client';

import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { explain } from '@/components/explain';
import { useCommands } from '@/components/shell/command-registry';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { common } from '@/components/strings/common';
import { workspace as strings } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows, Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useMe } from '@/lib/browser/hooks/use-account';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import { useWorkspace } from '@/lib/browser/hooks/use-streams';
import { canManageWorkspace } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { Invitations } from './invitations';
import { type MemberQuestion, MemberQuestions } from './member-questions';
import { MemberRow } from './member-row';
import { sortedMembers } from './sorted-members';

const words = strings.members;

/** Who is in the workspace, as what, and who is invited. */
export function MembersPage({ workspaceId }: { workspaceId: Id }) {
  const workspace = useWorkspace(workspaceId);
  const me = useMe();
  const commands = useWorkspaceCommands(workspaceId);
  const [question, setQuestion] = useState<MemberQuestion | null>(null);
  const [inviting, setInviting] = useState(false);

  const ownRole = me.data && workspace.data?.members[me.data.id]?.role;
  useCommands(
    useMemo(() => {
      const group = words.title;
      const leave = { id: 'workspace.leave', group, label: words.leave, run: () => setQuestion({ ask: 'leave' }) };
      const transfer = {
        id: 'workspace.transfer',
        group,
        label: words.transferOpen,
        run: () => setQuestion({ ask: 'transfer' }),
      };
      if (!ownRole) return [];
      return ownRole === 'owner' ? [leave, transfer] : [leave];
    }, [ownRole]),
  );
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
                  onRemove={() => setQuestion(member === self ? { ask: 'leave' } : { ask: 'remove', member })}
                  onTransfer={
                    self.role === 'owner' && member !== self
                      ? () => setQuestion({ ask: 'transfer', to: member })
                      : undefined
                  }
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
      {workspace.data && members && self ? (
        <MemberQuestions
          workspace={workspace.data}
          members={members}
          self={self}
          question={question}
          onQuestion={setQuestion}
        />
      ) : null}
    </>
  );
}
