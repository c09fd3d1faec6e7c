import type { Id } from '@/lib/protocol/primitives';
import { ROLES } from '@/lib/protocol/roles';
import type { Member } from '@/lib/protocol/things';

/** Members from the most powerful role down, then by name. */
export function sortedMembers(members: Readonly<Record<Id, Member>>): Member[] {
  return Object.values(members).sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1),
  );
}
