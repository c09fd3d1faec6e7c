import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { rolesToGive, roleThatRemains, type SharedPerson, sharedPeople } from './shared-people';

const person = (name: string, role: Role): Member => ({ userId: name.toLowerCase(), name, color: 'blue', role });
const record = (...members: Member[]) => Object.fromEntries(members.map((member) => [member.userId, member]));
const found = (people: readonly SharedPerson[], name: string) => {
  const one = people.find(({ member }) => member.name === name);
  if (!one) throw new Error(`${name} is not among them`);
  return one;
};

const workspace = record(person('Ana', 'owner'), person('Bo', 'member'), person('Chi', 'viewer'));

describe('the people of a board that is open to its workspace', () => {
  const board = record(
    person('Gil', 'member'),
    person('Chi', 'member'),
    person('Bo', 'member'),
    person('Ana', 'owner'),
  );
  const people = sharedPeople(board, workspace, 'workspace');

  it('stand from the most powerful role down, guests last', () => {
    expect(people.map(({ member }) => member.name)).toEqual(['Ana', 'Bo', 'Chi', 'Gil']);
    expect(people.map(({ workspaceRole }) => workspaceRole)).toEqual(['owner', 'member', 'viewer', null]);
  });

  it('have a role of their own where it is more than the workspace gives', () => {
    expect(people.map(({ hasOwnRole }) => hasOwnRole)).toEqual([false, false, true, true]);
    expect(roleThatRemains(found(people, 'Chi'), 'workspace')).toBe('viewer');
    expect(roleThatRemains(found(people, 'Gil'), 'workspace')).toBeNull();
  });

  it('are given nothing below that, and guests never manage', () => {
    expect(rolesToGive(found(people, 'Bo'), 'owner', 'workspace')).toEqual(['owner', 'admin', 'member']);
    expect(rolesToGive(found(people, 'Bo'), 'admin', 'workspace')).toEqual(['admin', 'member']);
    expect(rolesToGive(found(people, 'Gil'), 'owner', 'workspace')).toEqual(['member', 'viewer']);
    expect(rolesToGive(found(people, 'Ana'), 'admin', 'workspace')).toEqual([]);
    expect(rolesToGive(found(people, 'Bo'), 'member', 'workspace')).toEqual([]);
  });
});

describe('the people of a private board', () => {
  const people = sharedPeople(record(person('Ana', 'owner'), person('Bo', 'member')), workspace, 'private');

  it('keep the last one who manages it', () => {
    expect(rolesToGive(found(people, 'Ana'), 'owner', 'private')).toEqual([]);
    expect(rolesToGive(found(people, 'Bo'), 'owner', 'private')).toEqual(['owner', 'admin', 'member', 'viewer']);
    expect(roleThatRemains(found(people, 'Bo'), 'private')).toBeNull();
  });
});

it('a guest, who cannot read the workspace, takes nobody for a guest', () => {
  const people = sharedPeople(record(person('Gil', 'member'), person('Ana', 'owner')), undefined, 'workspace');
  expect(people.map(({ workspaceRole }) => workspaceRole)).toEqual([undefined, undefined]);
  expect(rolesToGive(found(people, 'Gil'), 'owner', 'workspace')).toEqual([]);
});
