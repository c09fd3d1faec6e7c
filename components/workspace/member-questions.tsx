'use client';

import { useRouter } from 'next/navigation';
import { type Dispatch, lazy, type SetStateAction, Suspense } from 'react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { workspace as strings } from '@/components/strings/workspace';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { useWorkspaces } from '@/lib/browser/hooks/use-account';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { WorkspaceState } from '@/lib/domain/workspace/workspace-state';
import type { Member } from '@/lib/protocol/things';

const TransferDialog = lazy(() => import('./transfer-dialog').then((module) => ({ default: module.TransferDialog })));

const words = strings.members;

/** What is being asked about a member. */
export type MemberQuestion =
  | { readonly ask: 'remove'; readonly member: Member }
  | { readonly ask: 'leave' }
  | { readonly ask: 'transfer'; readonly to?: Member };

type MemberQuestionsProps = {
  workspace: WorkspaceState;
  members: readonly Member[];
  self: Member;
  question: MemberQuestion | null;
  onQuestion: Dispatch<SetStateAction<MemberQuestion | null>>;
};

/** The questions before somebody goes or ownership changes hands; one at a time. */
export function MemberQuestions({ workspace, members, self, question, onQuestion }: MemberQuestionsProps) {
  const router = useRouter();
  const { id: workspaceId, name } = workspace.workspace;
  const commands = useWorkspaceCommands(workspaceId);
  const workspaces = useWorkspaces();
  const others = members.filter((member) => member.userId !== self.userId);
  const isLastOwner = self.role === 'owner' && others.every((member) => member.role !== 'owner');
  const [someone] = others;
  const removed = question?.ask === 'remove' ? question.member : null;
  const isLeaving = question?.ask === 'leave';
  const change = (open: boolean) => {
    if (!open) onQuestion(null);
  };
  return (
    <>
      <LazyAlertDialog
        danger
        open={removed !== null}
        onOpenChange={change}
        title={words.removeTitle(removed?.name ?? '')}
        description={words.removeDetail(removed?.name ?? '')}
        confirm={words.removeConfirm(removed?.name ?? '')}
        explain={explain}
        onConfirm={async () => {
          if (removed) await commands.removeMember(removed.userId);
        }}
      />
      <LazyAlertDialog
        danger
        open={isLeaving && !isLastOwner}
        onOpenChange={change}
        title={words.leaveTitle}
        description={words.leaveDetail}
        confirm={words.leave}
        explain={explain}
        onConfirm={async () => {
          await commands.removeMember(self.userId);
          if (workspaces.status !== 'loading') workspaces.reload();
          router.replace(routes.appAfterLeaving(workspaceId));
        }}
      />
      <LazyAlertDialog
        open={isLeaving && isLastOwner}
        // Its own question alone: the answer asks the next one before this one has closed.
        onOpenChange={(open) => {
          if (!open) onQuestion((asked) => (asked?.ask === 'leave' ? null : asked));
        }}
        title={words.lastOwnerTitle}
        description={someone ? words.lastOwner : words.lastOwnerAlone}
        confirm={someone ? words.transferOpen : common.actions.done}
        explain={explain}
        onConfirm={async () => onQuestion(someone ? { ask: 'transfer' } : null)}
      />
      {question?.ask === 'transfer' && someone ? (
        <Suspense fallback={null}>
          <TransferDialog
            workspaceId={workspaceId}
            workspaceName={name}
            candidates={others}
            first={question.to ?? someone}
            onClose={() => onQuestion(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
