'use client';

import { clsx } from 'clsx';
import { Check, UserX } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { checklists as words } from '@/components/strings/checklists';
import { Avatar } from '@/components/ui/avatar';
import { DatePicker } from '@/components/ui/date-picker';
import { Popover } from '@/components/ui/popover';
import { MENU_ITEM_CLASS } from '@/components/ui/popup-styles';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import { assertNever } from '@/lib/domain/assert-never';
import type { Id } from '@/lib/protocol/primitives';
import type { ChecklistItem } from '@/lib/protocol/things';

/** What is asked about a step beside its row. */
export type ItemPanel = 'assignee' | 'due';

type ItemPanelsProps = {
  cardId: Id;
  item: ChecklistItem;
  anchor: RefObject<Element | null>;
  panel: ItemPanel | null;
  onClose: () => void;
};

/** Who does a step, or when it is due, beside its row. */
export function ItemPanels({ cardId, item, anchor, panel, onClose }: ItemPanelsProps) {
  const commands = useCardCommands(cardId);
  if (!panel) return null;
  const shell = { anchor, open: true, onOpenChange: (open: boolean) => !open && onClose() };
  switch (panel) {
    case 'assignee':
      return (
        <Popover title={words.assignTitle} align="end" {...shell}>
          <AssigneeChoice
            assigneeId={item.assigneeId}
            onChoose={(assigneeId) => {
              void commands.updateItem(item.id, { assigneeId });
              onClose();
            }}
          />
        </Popover>
      );
    case 'due':
      return (
        <DatePicker
          title={words.dueTitle}
          {...shell}
          value={item.dueAt ? new Date(item.dueAt) : null}
          onValueChange={(date) => void commands.updateItem(item.id, { dueAt: date?.toISOString() ?? null })}
        />
      );
    default:
      return assertNever(panel);
  }
}

/** One of the board's people, or nobody. */
function AssigneeChoice({ assigneeId, onChoose }: { assigneeId: Id | null; onChoose: (id: Id | null) => void }) {
  const { boardId } = useBoardContext();
  const members = Object.values(useBoardMembers(boardId)).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <ul className="-mx-1 max-h-72 list-none overflow-y-auto p-0">
      {members.map((member) => (
        <Choice
          key={member.userId}
          icon={<Avatar person={member} decorative />}
          isChosen={member.userId === assigneeId}
          onChoose={() => onChoose(member.userId)}
        >
          {member.name}
        </Choice>
      ))}
      <Choice
        icon={<UserX aria-hidden="true" className="mx-1" />}
        isChosen={assigneeId === null}
        onChoose={() => onChoose(null)}
      >
        {words.nobody}
      </Choice>
    </ul>
  );
}

type ChoiceProps = { icon: ReactNode; isChosen: boolean; onChoose: () => void; children: string };

function Choice({ icon, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className={clsx(MENU_ITEM_CLASS, 'w-full text-left fine:hover:bg-hover')}
      >
        {icon}
        <span className="min-w-0 grow truncate">{children}</span>
        {isChosen ? <Check aria-hidden="true" className="size-4 text-accent-ink!" /> : null}
      </button>
    </li>
  );
}
