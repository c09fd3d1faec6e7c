import { expect, it } from 'vitest';
import { toInboxState } from '@/lib/domain/inbox/inbox-state';
import { toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import { placeOf } from './notification-place';

const at = '2026-11-24T03:00:00.000Z';
const here = '01920000-0000-7000-8000-000000000001';
const there = '01920000-0000-7000-8000-000000000002';
const open = '01920000-0000-7000-8000-000000000003';
const secret = '01920000-0000-7000-8000-000000000004';
const unknown = '01920000-0000-7000-8000-000000000005';
const board = { title: 'Release', color: 'red', archivedAt: null, createdAt: at } as const;

const workspace = toWorkspaceState({
  workspace: { id: here, name: 'Acme', archivedAt: null, createdAt: at },
  boards: [{ ...board, id: open, counts: { open: 0, done: 0, overdue: 0 } }],
  members: [],
});
const inbox = toInboxState({
  notifications: [],
  unread: 0,
  stars: [],
  watches: [],
  privateBoards: [{ ...board, id: secret, title: 'Salaries', workspaceId: here }],
});
const workspaces = [
  { id: here, name: 'Acme' },
  { id: there, name: 'Side project' },
];

it.each([
  [{ boardId: open, workspaceId: here }, 'on Release'],
  [{ boardId: secret, workspaceId: here }, 'on Salaries'],
  [{ boardId: unknown, workspaceId: there }, 'in Side project'],
  [{ boardId: unknown, workspaceId: here }, 'on a board you no longer see'],
])('%j happened %s', (notification, place) => {
  expect(placeOf(notification, workspace, inbox, workspaces)).toBe(place);
});
