'use client';

import { Crown, KeyRound, LogOut, MoreHorizontal, UserMinus } from 'lucide-react';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { Select } from '@/components/ui/select';
import { canChangeMember, canGiveRole } from '@/lib/domain/permissions';
import { ROLES, type Role } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';

const words = workspace.members;

type MemberRowProps = {
  member: Member;
  isSelf: boolean;
  /** Of the person who looks. */
  ownRole: Role;
  /** Somebody must stay owner. */
  isLastOwner: boolean;
  onChangeRole: (role: Role) => void;
  onRemove: () => void;
  /** Absent where ownership cannot go to this person. */
  onTransfer?: (() => void) | undefined;
  /** Absent where no link may be made for this person. */
  onResetLink?: (() => void) | undefined;
};

/** One member: face, name, role, and what the reader may do about them. */
export function MemberRow({
  member,
  isSelf,
  ownRole,
  isLastOwner,
  onChangeRole,
  onRemove,
  onTransfer,
  onResetLink,
}: MemberRowProps) {
  const mayChange = canChangeMember(ownRole, member.role) && !isLastOwner;
  // The last owner may ask to leave, and is told what to do first.
  const mayRemove = isSelf || (canChangeMember(ownRole, member.role) && !isLastOwner);
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <Avatar person={member} size="md" decorative />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-2">
        <span className="truncate text-base font-medium">{member.name}</span>
        {isSelf ? <Badge>{words.you}</Badge> : null}
      </div>
      {mayChange ? (
        <Select
          label={words.roleOf(member.name)}
          labelHidden
          appearance="quiet"
          value={member.role}
          onValueChange={onChangeRole}
          options={ROLES.map((role) => ({
            value: role,
            label: common.roles[role].name,
            hint: common.roles[role].can,
            disabled: !canGiveRole(ownRole, role),
          }))}
        />
      ) : (
        <span className="px-2 text-sm text-ink-2">{common.roles[member.role].name}</span>
      )}
      {mayRemove || onResetLink || onTransfer ? (
        <Menu
          align="end"
          trigger={
            <IconButton label={words.actions(member.name)}>
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          }
        >
          {onResetLink ? (
            <MenuItem icon={<KeyRound aria-hidden="true" />} onSelect={onResetLink}>
              {words.resetLink}
            </MenuItem>
          ) : null}
          {onTransfer ? (
            <MenuItem icon={<Crown aria-hidden="true" />} onSelect={onTransfer}>
              {words.transfer}
            </MenuItem>
          ) : null}
          {mayRemove ? (
            <MenuItem
              danger
              icon={isSelf ? <LogOut aria-hidden="true" /> : <UserMinus aria-hidden="true" />}
              onSelect={onRemove}
            >
              {isSelf ? words.leave : words.remove}
            </MenuItem>
          ) : null}
        </Menu>
      ) : (
        <span aria-hidden="true" className="size-8 coarse:size-11" />
      )}
    </li>
  );
}
