'use client';

import { useBoardContext } from '@/components/board/board-context';
import { DueFact } from '@/components/board/tile-facts';
import { checklists as words } from '@/components/strings/checklists';
import { Avatar } from '@/components/ui/avatar';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { ChecklistItem } from '@/lib/protocol/things';
import type { ItemPanel } from './item-panels';

type ItemFactsProps = { item: ChecklistItem; canWrite: boolean; onOpen: (panel: ItemPanel) => void };

const FACT_CLASS = 'inline-flex min-h-7 items-center rounded-md px-1 coarse:min-h-11 fine:enabled:hover:bg-hover';

/** When a step is due and whose it is; beside its text, and below it on a phone. Each opens what changes it. */
export function ItemFacts({ item, canWrite, onOpen }: ItemFactsProps) {
  const { boardId } = useBoardContext();
  const members = useBoardMembers(boardId);
  const assignee = item.assigneeId ? members[item.assigneeId] : undefined;
  if (!item.dueAt && !assignee) return null;
  return (
    <div className="flex shrink-0 items-center gap-1 pl-1 text-xs text-ink-3 tabular-nums [&_svg]:size-3.5">
      {item.dueAt ? (
        <button
          type="button"
          disabled={!canWrite}
          onClick={() => onOpen('due')}
          aria-description={canWrite ? words.changeDue : undefined}
          className={FACT_CLASS}
        >
          <DueFact dueAt={item.dueAt} done={item.done} />
        </button>
      ) : null}
      {assignee ? (
        <button
          type="button"
          disabled={!canWrite}
          onClick={() => onOpen('assignee')}
          aria-label={canWrite ? words.assignedTo(assignee.name) : assignee.name}
          title={assignee.name}
          className={FACT_CLASS}
        >
          <Avatar person={assignee} size="xs" decorative />
        </button>
      ) : null}
    </div>
  );
}
