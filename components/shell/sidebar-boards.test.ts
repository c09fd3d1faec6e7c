import { expect, it } from 'vitest';
import { toInboxState } from '@/lib/domain/inbox/inbox-state';
import { toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import { sharedBoards, sidebarBoards } from './sidebar-boards';

const at = '2026-11-24T03:00:00.000Z';
const id = (n: number) => `01920000-0000-7000-8000-00000000000${n}`;
const counts = { open: 0, done: 0, overdue: 0 };
const board = (n: number, title: string) =>
  ({ id: id(n), title, color: 'teal', archivedAt: null, createdAt: at, counts }) as const;

const workspace = toWorkspaceState({
  workspace: { id: id(0), name: 'Acme', archivedAt: null, createdAt: at },
  boards: [board(1, 'Sprint 10'), board(2, 'Sprint 9'), { ...board(3, 'Old'), archivedAt: at }],
  members: [],
});

it('lists open boards by title, numbers as numbers, archived ones left out', () => {
  expect(sidebarBoards(workspace, undefined).map(({ title }) => title)).toEqual(['Sprint 9', 'Sprint 10']);
});

it('adds the private boards of this workspace alone, and marks the stars', () => {
  const own = { id: id(4), title: 'Salaries', color: 'red', archivedAt: null, createdAt: at } as const;
  const inbox = toInboxState({
    notifications: [],
    unread: 0,
    stars: [id(2)],
    watches: [],
    preferences: [],
    privateBoards: [
      { ...own, workspaceId: id(0) },
      { ...own, id: id(5), title: 'Elsewhere', workspaceId: id(9) },
    ],
  });
  expect(sidebarBoards(workspace, inbox).map(({ title, isPrivate, starred }) => [title, isPrivate, starred])).toEqual([
    ['Salaries', true, false],
    ['Sprint 9', false, true],
    ['Sprint 10', false, false],
  ]);
});

it('tells the boards of other people’s workspaces from private ones of one’s own', () => {
  const own = { title: 'Shared', color: 'red', archivedAt: null, createdAt: at } as const;
  const privateBoards = [
    { ...own, id: id(4), workspaceId: id(0) },
    { ...own, id: id(5), workspaceId: id(9) },
  ];
  const inbox = toInboxState({ notifications: [], unread: 0, stars: [], watches: [], preferences: [], privateBoards });
  expect(sharedBoards([{ id: id(0) }], inbox).map((board) => board.id)).toEqual([id(5)]);
  expect(sharedBoards([], inbox).map((board) => board.workspaceId)).toEqual([id(0), id(9)]);
});
