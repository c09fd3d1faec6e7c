import type { Id } from '@/lib/protocol/primitives';
import type { Member } from '@/lib/protocol/things';
import { patchById } from '../by-id';

/** The same people, some of them with another role; whoever is not among them is passed over. */
export function withRoles(
  members: Readonly<Record<Id, Member>>,
  changes: readonly Pick<Member, 'userId' | 'role'>[],
): Readonly<Record<Id, Member>> {
  return changes.reduce((people, { userId, role }) => patchById(people, userId, { role }), members);
}
