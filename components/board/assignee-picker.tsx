'use client';

import { Avatar } from '@/components/ui/avatar';
import { Checkbox } from '@/components/ui/checkbox';
import { useBoardMembers, useCardTile } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';

/** Ticks the board's people on and off a card. */
export function AssigneePicker({ cardId }: { cardId: Id }) {
  const { boardId, commands } = useBoardContext();
  const members = Object.values(useBoardMembers(boardId)).sort((a, b) => a.name.localeCompare(b.name));
  const assigned = useCardTile(boardId, cardId)?.assigneeIds ?? [];
  return (
    <ul className="-mx-1 max-h-72 list-none overflow-y-auto p-1">
      {members.map((member) => (
        <li key={member.userId}>
          <Checkbox
            checked={assigned.includes(member.userId)}
            onCheckedChange={(checked) =>
              void (checked
                ? commands.addAssignee(cardId, member.userId)
                : commands.removeAssignee(cardId, member.userId))
            }
            className="py-1"
          >
            <span className="flex items-center gap-2">
              <Avatar person={member} decorative />
              <span className="truncate">{member.name}</span>
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
