'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { InspectorHost } from '@/components/inspector/inspector-host';
import { sharing } from '@/components/strings/sharing';
import { CreateBoard } from '@/components/workspace/create-board';
import { useMe, useWorkspaces } from '@/lib/browser/hooks/use-account';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { canCreateBoard } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { CommandCenter } from './command-center';
import { writeLastWorkspace } from './last-workspace';
import { MobileBar } from './mobile-bar';
import { useRecentBoards } from './recent-boards';
import { ShellFrame } from './shell-frame';
import { Sidebar } from './sidebar';
import { sharedBoards, sidebarBoards } from './sidebar-boards';
import { useAskingSignOut } from './sign-out';
import { useShellCommands } from './use-shell-commands';
import { UserMenu } from './user-menu';
import { WorkspaceSwitch } from './workspace-switch';

/** The frame around every screen of a workspace: it follows the workspace and the person's own stream. */
export function WorkspaceShell({ workspaceId, children }: { workspaceId: Id; children: ReactNode }) {
  const workspace = useWorkspace(workspaceId);
  const workspaces = useWorkspaces();
  const inbox = useInbox();
  const me = useMe();
  const signOut = useAskingSignOut();
  const [creating, setCreating] = useState(false);

  const allowed = workspace.status === 'ready';
  useEffect(() => {
    if (allowed) writeLastWorkspace(workspaceId);
  }, [allowed, workspaceId]);

  const boards = allowed && inbox.status !== 'loading' ? sidebarBoards(workspace.data, inbox.data) : undefined;
  const shared = workspaces.data && inbox.data ? sharedBoards(workspaces.data, inbox.data) : [];
  // A guest may not read the workspace, and sees the boards that are shared with them.
  const isGuest = (workspace.status === 'notFound' || workspace.status === 'forbidden') && shared.length > 0;
  const unread = inbox.data?.unread ?? 0;
  const mayCreate = canCreateBoard((me.data && workspace.data?.members[me.data.id]?.role) ?? null);
  const create = mayCreate ? () => setCreating(true) : undefined;

  const all = [...(boards ?? []), ...shared];
  const recent = useRecentBoards(me.data?.id, all);

  useShellCommands({
    workspaceId,
    isGuest,
    recent,
    boards: all,
    workspaces: workspaces.data ?? [],
    onCreateBoard: create,
    onSignOut: signOut.ask,
  });

  return (
    <>
      <ShellFrame
        sidebar={(close, tools) => (
          <Sidebar
            workspaceId={workspaceId}
            boards={isGuest ? null : (boards ?? (workspace.status === 'loading' || allowed ? undefined : []))}
            shared={shared}
            unread={unread}
            onCreateBoard={create}
            onNavigate={close}
            header={
              <div className="flex items-center">
                <div className="min-w-0 grow">
                  <WorkspaceSwitch
                    current={
                      workspace.data?.workspace ??
                      (isGuest ? { id: workspaceId, name: sharing.sharedWithYou } : undefined)
                    }
                    workspaces={workspaces.data ?? []}
                  />
                </div>
                {tools}
              </div>
            }
            footer={<UserMenu person={me.data} onSignOut={signOut.ask} />}
          />
        )}
        panel={<InspectorHost />}
        mobileBar={(openMenu) => <MobileBar workspaceId={workspaceId} unread={unread} onOpenMenu={openMenu} />}
      >
        {children}
      </ShellFrame>
      <CommandCenter />
      <CreateBoard workspaceId={workspaceId} open={creating} onOpenChange={setCreating} />
      {signOut.question}
    </>
  );
}
