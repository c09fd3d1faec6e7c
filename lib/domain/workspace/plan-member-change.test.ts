import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/protocol/roles';
import { planMemberJoin, planMemberRemove, planOwnershipTransfer, planRoleChange } from './plan-member-change';

const owner = { userId: 'u1', role: 'owner' } as const;
const admin = { userId: 'u2', role: 'admin' } as const;
const member = { userId: 'u3', role: 'member' } as const;

describe('changing a member', () => {
  it('keeps the last owner, who may neither step down nor leave', () => {
    expect(planRoleChange({ actor: owner, member: owner, ownerCount: 1 }, 'member')).toMatchObject({
      code: 'last_owner',
    });
    expect(planMemberRemove({ actor: owner, member: owner, ownerCount: 1 })).toMatchObject({ code: 'last_owner' });
    expect(planMemberRemove({ actor: owner, member: owner, ownerCount: 2 })).toMatchObject({ ok: true });
  });

  it.each(ROLES)('lets an admin give %s only up to their own role', (role) => {
    const plan = planRoleChange({ actor: admin, member, ownerCount: 1 }, role);
    expect(plan.ok).toBe(role !== 'owner');
  });

  it('lets nobody touch those above them', () => {
    expect(planRoleChange({ actor: admin, member: owner, ownerCount: 2 }, 'member')).toMatchObject({
      code: 'forbidden',
    });
    expect(planMemberRemove({ actor: admin, member: owner, ownerCount: 2 })).toMatchObject({ code: 'forbidden' });
    expect(planMemberRemove({ actor: member, member: admin, ownerCount: 1 })).toMatchObject({ code: 'forbidden' });
  });

  it('hands ownership over in one step, from owners alone', () => {
    expect(planOwnershipTransfer({ actor: owner, member })).toMatchObject({
      value: {
        name: 'members.changed',
        data: {
          members: [
            { userId: 'u3', role: 'owner' },
            { userId: 'u1', role: 'admin' },
          ],
        },
      },
    });
    const other = { userId: 'u4', role: 'owner' } as const;
    expect(planOwnershipTransfer({ actor: owner, member: other })).toMatchObject({
      value: { data: { members: [{ userId: 'u1', role: 'admin' }] } },
    });
    expect(planOwnershipTransfer({ actor: owner, member: owner })).toEqual({ ok: true, value: null });
    expect(planOwnershipTransfer({ actor: admin, member })).toMatchObject({ code: 'forbidden' });
  });

  it('lets everybody leave', () => {
    expect(planMemberRemove({ actor: member, member, ownerCount: 1 })).toMatchObject({
      value: { name: 'member.removed', data: { userId: 'u3' } },
    });
  });

  it('says nothing when the role is the same, and joins nobody twice', () => {
    expect(planRoleChange({ actor: owner, member, ownerCount: 1 }, 'member')).toEqual({ ok: true, value: null });
    expect(planMemberJoin({ ...member, name: 'Chi', color: 'teal' }, true)).toMatchObject({ code: 'already_member' });
  });
});
