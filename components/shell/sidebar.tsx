'use client';

import { Gauge, History, Home, Inbox, ListTodo, Lock, Plus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { finding } from '@/components/strings/finding';
import { sharing } from '@/components/strings/sharing';
import { shell } from '@/components/strings/shell';
import { BoardMark } from '@/components/ui/board-mark';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Id } from '@/lib/protocol/primitives';
import { NavLink } from './nav-link';
import type { SidebarBoard } from './sidebar-boards';
import { UnreadCount } from './unread-count';

type SidebarProps = {
  workspaceId: Id;
  /** Undefined while they load, null for a guest, who does not belong to the workspace. */
  boards: readonly SidebarBoard[] | null | undefined;
  /** Boards of other workspaces on which the person is a guest. */
  shared: readonly SidebarBoard[];
  unread: number;
  /** Absent for those who may not create boards. */
  onCreateBoard?: (() => void) | undefined;
  onNavigate?: (() => void) | undefined;
  header: ReactNode;
  footer: ReactNode;
};

/** The ways through a workspace. On a phone it stands in a sheet. */
export function Sidebar(props: SidebarProps) {
  const { workspaceId, boards, shared, unread, onCreateBoard, onNavigate, header, footer } = props;
  const starred = boards?.filter((board) => board.starred) ?? [];
  const link = (board: SidebarBoard) => <BoardLink key={board.id} board={board} onNavigate={onNavigate} />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="px-2 pt-2">{header}</div>
      <nav aria-label={shell.navigation} className="min-h-0 grow overflow-y-auto overscroll-contain px-2 py-2">
        <NavLink href={routes.workspace(workspaceId)} icon={<Home aria-hidden="true" />} onNavigate={onNavigate}>
          {shell.home}
        </NavLink>
        <NavLink
          href={routes.inbox(workspaceId)}
          icon={<Inbox aria-hidden="true" />}
          trailing={<UnreadCount count={unread} />}
          onNavigate={onNavigate}
        >
          {shell.inbox}
        </NavLink>
        <NavLink href={routes.myWork(workspaceId)} icon={<ListTodo aria-hidden="true" />} onNavigate={onNavigate}>
          {finding.myWork}
        </NavLink>
        <NavLink href={routes.overview(workspaceId)} icon={<Gauge aria-hidden="true" />} onNavigate={onNavigate}>
          {finding.overview}
        </NavLink>
        <NavLink href={routes.activity(workspaceId)} icon={<History aria-hidden="true" />} onNavigate={onNavigate}>
          {finding.activity}
        </NavLink>
        {boards === null ? null : (
          <NavLink href={routes.members(workspaceId)} icon={<Users aria-hidden="true" />} onNavigate={onNavigate}>
            {shell.members}
          </NavLink>
        )}
        {boards === undefined ? (
          <div className="mt-4 space-y-1 px-2 py-1" aria-busy="true">
            <Skeleton className="mb-3 h-4 w-16" />
            <Skeleton className="h-6 w-4/5" />
            <Skeleton className="h-6 w-3/5" />
            <Skeleton className="h-6 w-2/3" />
          </div>
        ) : boards === null ? null : (
          <>
            {starred.length > 0 ? <Section title={shell.starred}>{starred.map(link)}</Section> : null}
            <Section
              title={shell.boards}
              action={
                onCreateBoard ? (
                  <IconButton label={shell.createBoard} size="sm" side="right" onClick={onCreateBoard}>
                    <Plus aria-hidden="true" />
                  </IconButton>
                ) : null
              }
            >
              {boards.filter((board) => !board.starred).map(link)}
              {boards.length === 0 ? <p className="px-2 py-1.5 text-sm text-ink-3">{shell.noBoards}</p> : null}
            </Section>
          </>
        )}
        {shared.length > 0 ? <Section title={sharing.sharedWithYou}>{shared.map(link)}</Section> : null}
      </nav>
      <div className="p-2">{footer}</div>
    </div>
  );
}

function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-4">
      <div className="flex h-8 items-center justify-between pl-2">
        <h2 className="text-xs font-medium tracking-normal text-ink-3">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

type BoardLinkProps = { board: SidebarBoard; onNavigate: (() => void) | undefined };

function BoardLink({ board, onNavigate }: BoardLinkProps) {
  return (
    <NavLink
      deep
      href={routes.board(board.workspaceId, board.id)}
      icon={<BoardMark color={board.color} />}
      onNavigate={onNavigate}
      trailing={
        board.isPrivate ? (
          <>
            <Lock aria-hidden="true" className="size-3.5 text-ink-3" />
            <span className="sr-only">{shell.privateBoard}</span>
          </>
        ) : null
      }
    >
      {board.title}
    </NavLink>
  );
}
