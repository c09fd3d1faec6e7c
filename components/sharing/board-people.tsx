'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { common } from '@/components/strings/common';
import { sharing as words } from '@/components/strings/sharing';
import { workspace as workspaceWords } from '@/components/strings/workspace';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { LazyAlertDialog } from '@/components/ui/lazy-alert-dialog';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { toast } from '@/components/ui/toast';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';
import { PersonRow } from './person-row';
import { rolesToGive, roleThatRemains, type SharedPerson } from './shared-people';

type BoardPeopleProps = {
  people: readonly SharedPerson[];
  /** People of the workspace whom a private board does not show; undefined where nobody can be added. */
  addable: readonly Member[] | undefined;
  visibility: Visibility;
  /** Null where nothing may be changed. */
  ownRole: Role | null;
  meId: Id | undefined;
};

/** Everybody who sees the board, and for those who manage it their roles. */
export function BoardPeople({ people, addable, visibility, ownRole, meId }: BoardPeopleProps) {
  const { commands } = useBoardContext();
  const [removing, setRemoving] = useState<SharedPerson | null>(null);
  const name = removing?.member.name ?? '';

  function handleRole(person: SharedPerson, role: Role) {
    // Back to what the workspace gives them: the board's own role is not needed any more.
    const receipt =
      person.hasOwnRole && role === roleThatRemains(person, visibility)
        ? commands.removeBoardMember(person.member.userId, role)
        : commands.setBoardMember(person.member, role);
    receipt.then(
      () => toast.success(workspaceWords.members.roleChanged(person.member.name, common.roles[role].name)),
      (reason: unknown) => toast.error(explain(reason)),
    );
  }

  function removeOf(person: SharedPerson, roles: readonly Role[]) {
    const isTheirs = person.hasOwnRole && roleThatRemains(person, visibility) === null;
    const may = isTheirs && roles.length > 0 && person.member.userId !== meId;
    return may ? () => setRemoving(person) : undefined;
  }

  return (
    <section aria-label={words.people}>
      <div className="flex min-h-9 items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{words.people}</h3>
        {addable && addable.length > 0 ? (
          <Menu
            align="end"
            trigger={
              <Button size="sm" icon={<UserPlus aria-hidden="true" />}>
                {words.addPerson}
              </Button>
            }
          >
            {addable.map((member) => (
              <MenuItem
                key={member.userId}
                icon={<Avatar person={member} decorative />}
                onSelect={() => {
                  const role = member.role === 'viewer' ? 'viewer' : 'member';
                  commands.setBoardMember(member, role).catch((reason: unknown) => void toast.error(explain(reason)));
                }}
              >
                {member.name}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </div>
      <ul className="divide-y divide-line">
        {people.map((person) => {
          const roles = ownRole ? rolesToGive(person, ownRole, visibility) : [];
          return (
            <PersonRow
              key={person.member.userId}
              person={person}
              isSelf={person.member.userId === meId}
              roles={roles}
              onChangeRole={(role) => handleRole(person, role)}
              onRemove={removeOf(person, roles)}
            />
          );
        })}
      </ul>
      <LazyAlertDialog
        danger
        open={removing !== null}
        onOpenChange={(open) => {
          if (!open) setRemoving(null);
        }}
        title={words.removeTitle(name)}
        description={words.removeDetail(name)}
        confirm={words.removeConfirm(name)}
        explain={explain}
        onConfirm={async () => {
          if (removing) await commands.removeBoardMember(removing.member.userId, null);
        }}
      />
    </section>
  );
}
