'use client';

import { board as words } from '@/components/strings/board';
import { Avatar } from '@/components/ui/avatar';
import { Checkbox } from '@/components/ui/checkbox';
import { LabelChip } from '@/components/ui/label-chip';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { CardsChange } from '@/lib/protocol/commands/bulk-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import { ListButtons } from '../list-buttons';

type Cards = { cards: readonly CardTile[] };
type Changing = Cards & { onChange: (change: CardsChange) => void };

type SelectionListsProps = Cards & { onChosen: (listId: Id) => void; onOtherBoard: () => void };

/** The lists by name; the one where all picked cards are already is not offered. */
export function SelectionLists({ cards, ...chosen }: SelectionListsProps) {
  return <ListButtons isHere={(listId) => cards.every((card) => card.listId === listId)} {...chosen} />;
}

/** The board's labels: ticked when all picked cards wear one, half ticked when some do. */
export function SelectionLabels({ cards, onChange }: Changing) {
  const labels = Object.values(useBoardLabels(useBoardContext().boardId));
  if (labels.length === 0) return <p className="text-sm text-ink-2">{words.selection.noLabels}</p>;
  return (
    <ul className="-mx-1 max-h-72 list-none overflow-y-auto p-1">
      {labels.map((label) => (
        <li key={label.id}>
          <Share
            having={cards.filter((card) => card.labelIds.includes(label.id)).length}
            of={cards.length}
            onChange={(add) => onChange({ do: add ? 'addLabel' : 'removeLabel', labelId: label.id })}
          >
            <LabelChip name={label.name} color={label.color} size="md" />
          </Share>
        </li>
      ))}
    </ul>
  );
}

/** The board's people, ticked and half ticked alike. */
export function SelectionPeople({ cards, onChange }: Changing) {
  const members = Object.values(useBoardMembers(useBoardContext().boardId)).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  return (
    <ul className="-mx-1 max-h-72 list-none overflow-y-auto p-1">
      {members.map((member) => (
        <li key={member.userId}>
          <Share
            having={cards.filter((card) => card.assigneeIds.includes(member.userId)).length}
            of={cards.length}
            onChange={(add) => onChange({ do: add ? 'assign' : 'unassign', userId: member.userId })}
          >
            <span className="flex items-center gap-2">
              <Avatar person={member} decorative />
              <span className="truncate">{member.name}</span>
            </span>
          </Share>
        </li>
      ))}
    </ul>
  );
}

type ShareProps = { having: number; of: number; onChange: (add: boolean) => void; children: React.ReactNode };

function Share({ having, of, onChange, children }: ShareProps) {
  return (
    <Checkbox
      checked={of > 0 && having === of}
      indeterminate={having > 0 && having < of}
      onCheckedChange={onChange}
      className="py-1"
    >
      {children}
    </Checkbox>
  );
}
