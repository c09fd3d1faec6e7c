import { expect, it } from 'vitest';
import { accountEnd, type OwnMembership, planAccountDelete } from './plan-account-delete';

const membership = (name: string, fields: Partial<OwnMembership>): OwnMembership => ({
  ...{ workspaceId: name, name, role: 'owner', memberCount: 1, ownerCount: 1 },
  ...fields,
});
const mine = membership('Mine', {});
const ours = membership('Ours', { memberCount: 3, ownerCount: 2 });
const theirs = membership('Theirs', { role: 'member', memberCount: 2 });
const needed = membership('Needed', { memberCount: 2 });

it('takes along the workspaces where nobody else is, and leaves the others', () => {
  expect(accountEnd([mine, ours, theirs])).toEqual({ going: [mine], leaving: [ours, theirs], toHandOver: [] });
  expect(planAccountDelete([mine, ours, theirs])).toMatchObject({ ok: true, value: { going: [mine] } });
});

it('is refused while others would be left without an owner, and names the workspace', () => {
  const plan = planAccountDelete([mine, needed]);
  expect(plan).toMatchObject({ ok: false, code: 'last_owner' });
  expect(plan).toMatchObject({ detail: expect.stringContaining('“Needed”') });
  expect(planAccountDelete([needed, membership('Also', { memberCount: 2 })])).toMatchObject({
    detail: expect.stringContaining('and 1 more'),
  });
});
