import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/protocol/roles';
import {
  type BoardAccess,
  canChangeMember,
  canCreateBoard,
  canDeleteComment,
  canEditBoard,
  canGiveRole,
  canManageBoard,
  canManageWorkspace,
  canReadBoard,
} from './permissions';

const open = (workspaceRole: Role | null, boardRole: Role | null = null): BoardAccess => ({
  workspaceRole,
  boardRole,
  visibility: 'workspace',
});
const hidden = (workspaceRole: Role | null, boardRole: Role | null = null): BoardAccess => ({
  ...open(workspaceRole, boardRole),
  visibility: 'private',
});

describe('permissions', () => {
  it('an open board is read by every member, edited from member up, managed from admin up', () => {
    const rows = [...ROLES, null].map((role) => [
      role,
      canReadBoard(open(role)),
      canEditBoard(open(role)),
      canManageBoard(open(role)),
    ]);
    expect(rows).toEqual([
      ['owner', true, true, true],
      ['admin', true, true, true],
      ['member', true, true, false],
      ['viewer', true, false, false],
      [null, false, false, false],
    ]);
  });

  it('a private board is closed to everybody without a role on it, the owner of the workspace too', () => {
    expect(ROLES.map((role) => canReadBoard(hidden(role)))).toEqual([false, false, false, false]);
    expect(canEditBoard(hidden('viewer', 'member'))).toBe(true);
    expect(canEditBoard(hidden('owner', 'viewer'))).toBe(false);
  });

  it('a role on a board lifts and never lowers', () => {
    expect(canEditBoard(open('viewer', 'member'))).toBe(true);
    expect(canManageBoard(open('admin', 'viewer'))).toBe(true);
    expect(canReadBoard(open(null, 'viewer'))).toBe(true);
  });

  it('nobody gives more than they have, and nobody below admin gives anything', () => {
    const given = ROLES.map((own) => ROLES.filter((role) => canGiveRole(own, role)));
    expect(given).toEqual([['owner', 'admin', 'member', 'viewer'], ['admin', 'member', 'viewer'], [], []]);
    expect(canChangeMember('admin', 'owner')).toBe(false);
    expect(canChangeMember('owner', 'owner')).toBe(true);
  });

  it('boards are created from member up, the workspace is managed from admin up', () => {
    expect(ROLES.map(canCreateBoard)).toEqual([true, true, true, false]);
    expect(ROLES.map(canManageWorkspace)).toEqual([true, true, false, false]);
    expect(canCreateBoard(null)).toBe(false);
  });

  it('a comment is deleted by its author or who manages the board', () => {
    expect(canDeleteComment(open('member'), true)).toBe(true);
    expect(canDeleteComment(open('member'), false)).toBe(false);
    expect(canDeleteComment(open('admin'), false)).toBe(true);
    expect(canDeleteComment(open(null), true)).toBe(false);
  });
});
