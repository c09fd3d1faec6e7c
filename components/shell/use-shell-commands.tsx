'use client';

import { Gauge, History, Home, Inbox, ListTodo, LogOut, PanelLeft, Plus, Search, UserRound, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { routes } from '@/components/routes';
import { finding } from '@/components/strings/finding';
import { shell } from '@/components/strings/shell';
import { BoardMark } from '@/components/ui/board-mark';
import { setThemeChoice } from '@/components/ui/theme-choice';
import type { Id } from '@/lib/protocol/primitives';
import { type AppCommand, useCommands } from './command-registry';
import type { SidebarBoard } from './sidebar-boards';
import { isSidebarHidden, setSidebarHidden } from './sidebar-visibility';
import { THEME_OPTIONS } from './theme-options';

type ShellCommands = {
  workspaceId: Id;
  isGuest: boolean;
  boards: readonly SidebarBoard[];
  /** Those opened last. */
  recent: readonly SidebarBoard[];
  workspaces: readonly { id: Id; name: string }[];
  onCreateBoard: (() => void) | undefined;
  onSignOut: () => void;
};

const words = shell.palette;
const RECENT_SHOWN = 4;

/** Everything that the shell can do, by name. */
export function useShellCommands({
  workspaceId,
  isGuest,
  boards,
  recent,
  workspaces,
  onCreateBoard,
  onSignOut,
}: ShellCommands): void {
  const router = useRouter();
  const commands = useMemo<AppCommand[]>(() => {
    const go = (id: string, group: string, label: string, href: string, icon?: AppCommand['icon']): AppCommand => ({
      id,
      group,
      label,
      icon,
      run: () => router.push(href),
    });
    const toBoard = (group: string, { id, title, color, workspaceId: home }: SidebarBoard) =>
      go(`board-${id}`, group, title, routes.board(home, id), <BoardMark color={color} />);
    return [
      ...recent.slice(0, RECENT_SHOWN).map((board) => toBoard(finding.recent, board)),
      ...boards
        .filter((board) => !recent.slice(0, RECENT_SHOWN).includes(board))
        .map((board) => toBoard(words.boards, board)),
      ...(onCreateBoard
        ? [
            {
              id: 'create-board',
              group: words.create,
              label: shell.createBoard,
              icon: <Plus aria-hidden="true" />,
              run: onCreateBoard,
            },
          ]
        : []),
      go('home', words.go, shell.home, routes.workspace(workspaceId), <Home aria-hidden="true" />),
      go('inbox', words.go, shell.inbox, routes.inbox(workspaceId), <Inbox aria-hidden="true" />),
      go('my-work', words.go, finding.myWork, routes.myWork(workspaceId), <ListTodo aria-hidden="true" />),
      go('overview', words.go, finding.overview, routes.overview(workspaceId), <Gauge aria-hidden="true" />),
      go('activity', words.go, finding.activity, routes.activity(workspaceId), <History aria-hidden="true" />),
      go('search', words.go, finding.search, routes.search(workspaceId), <Search aria-hidden="true" />),
      ...(isGuest
        ? []
        : [go('members', words.go, shell.members, routes.members(workspaceId), <Users aria-hidden="true" />)]),
      ...workspaces
        .filter((workspace) => workspace.id !== workspaceId)
        .map((workspace) => go(`workspace-${workspace.id}`, words.go, workspace.name, routes.workspace(workspace.id))),
      {
        id: 'sidebar',
        group: words.go,
        label: shell.toggleSidebar,
        keys: '[',
        icon: <PanelLeft aria-hidden="true" />,
        run: () => setSidebarHidden(!isSidebarHidden()),
      },
      go('account', words.you, shell.user.account, routes.account, <UserRound aria-hidden="true" />),
      ...THEME_OPTIONS.map((option) => ({
        id: `theme-${option.value}`,
        group: words.you,
        label: `${shell.theme.label}: ${option.label}`,
        icon: option.icon,
        run: () => setThemeChoice(option.value),
      })),
      {
        id: 'sign-out',
        group: words.you,
        label: shell.user.signOut,
        icon: <LogOut aria-hidden="true" />,
        run: onSignOut,
      },
    ];
  }, [router, workspaceId, isGuest, boards, recent, workspaces, onCreateBoard, onSignOut]);
  useCommands(commands);
}
