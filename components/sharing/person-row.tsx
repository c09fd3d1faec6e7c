'use client';

import { MoreHorizontal, UserMinus } from 'lucide-react';
import { common } from '@/components/strings/common';
import { sharing as words } from '@/components/strings/sharing';
import { workspace } from '@/components/strings/workspace';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { Select } from '@/components/ui/select';
import type { Role } from '@/lib/protocol/roles';
import type { SharedPerson } from './shared-people';

type PersonRowProps = {
  person: SharedPerson;
  isSelf: boolean;
  /** None for those who may not change this person. */
  roles: readonly Role[];
  onChangeRole: (role: Role) => void;
  /** Absent where they cannot be removed. */
  onRemove?: (() => void) | undefined;
};

/** Somebody who sees the board: face, name, role, and what the reader may do about them. */
export function PersonRow({ person, isSelf, roles, onChangeRole, onRemove }: PersonRowProps) {
  const { member, workspaceRole } = person;
  return (
    <li className="flex min-h-12 items-center gap-3 py-1.5">
      <Avatar person={member} size="md" decorative />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-2">
        <span className="truncate text-base font-medium">{member.name}</span>
        {isSelf ? <Badge>{workspace.members.you}</Badge> : null}
        {workspaceRole === null ? <Badge tone="accent">{words.guest}</Badge> : null}
      </div>
      {roles.length > 1 ? (
        <Select
          label={words.roleOf(member.name)}
          labelHidden
          appearance="quiet"
          value={member.role}
          onValueChange={onChangeRole}
          options={roles.map((role) => ({ value: role, label: common.roles[role].name, hint: common.roles[role].can }))}
        />
      ) : (
        <span className="px-2 text-sm text-ink-2">{common.roles[member.role].name}</span>
      )}
      {onRemove ? (
        <Menu
          align="end"
          trigger={
            <IconButton label={words.actions(member.name)}>
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem danger icon={<UserMinus aria-hidden="true" />} onSelect={onRemove}>
            {words.remove}
          </MenuItem>
        </Menu>
      ) : (
        <span aria-hidden="true" className="size-8 shrink-0 coarse:size-11" />
      )}
    </li>
  );
}
