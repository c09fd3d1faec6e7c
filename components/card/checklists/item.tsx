'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import { placementAt, placementOfStep } from '@/components/board/drag/drop-placement';
import { explain } from '@/components/explain';
import { checklists as words } from '@/components/strings/checklists';
import { announce } from '@/components/ui/announcer';
import { Checkbox } from '@/components/ui/checkbox';
import { InlineEdit } from '@/components/ui/inline-edit';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { ChecklistItem } from '@/lib/protocol/things';
import { DragHandle } from './drag-handle';
import { DropLine } from './drop-line';
import { ItemFacts } from './item-facts';
import { ItemMenu } from './item-menu';
import { type ItemPanel, ItemPanels } from './item-panels';
import { useRowDrag } from './use-row-drag';

type ItemProps = {
  cardId: Id;
  checklistId: Id;
  item: ChecklistItem;
  /** The checklist's items as they are drawn. */
  row: readonly Id[];
  canWrite: boolean;
};

/** A step: ticked, reworded, given to somebody, given a date, moved by its handle or with Alt and the arrows. */
export function Item({ cardId, checklistId, item, row, canWrite }: ItemProps) {
  const commands = useCardCommands(cardId);
  const [panel, setPanel] = useState<ItemPanel | null>(null);
  const element = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const drag = useRowDrag({
    ...{ row: element, handle, parentId: checklistId, id: item.id, enabled: canWrite },
    onDrop: (movedId, side) => {
      const placement = placementAt(row, movedId, item.id, side);
      if (placement) void commands.moveItem(movedId, placement);
    },
  });

  function step(by: -1 | 1) {
    const placement = placementOfStep(row, item.id, by);
    if (!placement) return;
    void commands.moveItem(item.id, placement);
    announce(words.moved(item.text, row.indexOf(item.id) + by + 1, row.length), 'assertive');
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (!canWrite || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = document.activeElement;
    step(event.key === 'ArrowUp' ? -1 : 1);
    // Moving a node takes the focus away from what is in it.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  }

  return (
    <li
      ref={element}
      data-item-id={item.id}
      onKeyDown={handleKeyDown}
      className={clsx('group relative flex items-start gap-1 rounded-md', drag.isDragged && 'opacity-40')}
    >
      <DropLine gap={drag.gap} />
      {canWrite ? (
        <DragHandle ref={handle} title={words.dragItem(item.text)} className="-ml-5 fine:group-hover:opacity-100" />
      ) : null}
      <Checkbox
        label={item.text}
        checked={item.done}
        disabled={!canWrite}
        onCheckedChange={(done) => void commands.updateItem(item.id, { done })}
        className="pt-1"
      />
      <div className="min-w-0 grow coarse:pt-2.5 sm:flex sm:items-start sm:gap-2">
        <div className={clsx('min-w-0 grow text-base', item.done && 'text-ink-3 line-through')} dir="auto">
          <InlineEdit
            label={words.itemText}
            value={item.text}
            disabled={!canWrite}
            onSave={(text) => commands.updateItem(item.id, { text })}
            explain={explain}
          />
        </div>
        <ItemFacts item={item} canWrite={canWrite} onOpen={setPanel} />
      </div>
      {canWrite ? (
        <ItemMenu
          text={item.text}
          canStep={(by) => placementOfStep(row, item.id, by) !== null}
          onStep={step}
          onOpen={setPanel}
          onRemove={() => void commands.deleteItem(item.id)}
        />
      ) : null}
      <ItemPanels cardId={cardId} item={item} anchor={element} panel={panel} onClose={() => setPanel(null)} />
    </li>
  );
}
