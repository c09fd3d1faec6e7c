'use client';

import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { Composer } from '@/components/board/composer';
import { placementAt, placementOfStep } from '@/components/board/drag/drop-placement';
import { explain } from '@/components/explain';
import { checklists as words } from '@/components/strings/checklists';
import { announce } from '@/components/ui/announcer';
import { InlineEdit } from '@/components/ui/inline-edit';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { ChecklistState } from '@/lib/domain/card/card-state';
import { comparePlaced } from '@/lib/domain/placed';
import type { Id } from '@/lib/protocol/primitives';
import { ChecklistMenu } from './checklist-menu';
import { DragHandle } from './drag-handle';
import { DropLine } from './drop-line';
import { useHiddenDone } from './hidden-done';
import { Item } from './item';
import { useRowDrag } from './use-row-drag';

type ChecklistProps = {
  cardId: Id;
  checklist: ChecklistState;
  /** The card's checklists as they are drawn. */
  row: readonly Id[];
  canWrite: boolean;
};

/** One checklist: its title, how far it is, its items. */
export function Checklist({ cardId, checklist, row, canWrite }: ChecklistProps) {
  const commands = useCardCommands(cardId);
  const [isComposing, setComposing] = useState(false);
  const [isDoneHidden, setDoneHidden] = useHiddenDone(checklist.id);
  const element = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const items = Object.values(checklist.items).sort(comparePlaced);
  const done = items.filter((item) => item.done).length;
  const shown = isDoneHidden ? items.filter((item) => !item.done) : items;
  const itemRow = shown.map(({ id }) => id);
  const drag = useRowDrag({
    ...{ row: element, handle, parentId: cardId, id: checklist.id, enabled: canWrite },
    onDrop: (movedId, side) => {
      const placement = placementAt(row, movedId, checklist.id, side);
      if (placement) void commands.moveChecklist(movedId, placement);
    },
  });

  function step(by: -1 | 1) {
    const placement = placementOfStep(row, checklist.id, by);
    if (!placement) return;
    void commands.moveChecklist(checklist.id, placement);
    announce(words.moved(checklist.title, row.indexOf(checklist.id) + by + 1, row.length), 'assertive');
  }

  return (
    <div ref={element} data-checklist-id={checklist.id} className={clsx('relative', drag.isDragged && 'opacity-40')}>
      <DropLine gap={drag.gap} />
      <div className="group/head flex items-center gap-2">
        {canWrite ? (
          <DragHandle
            ref={handle}
            title={words.dragChecklist(checklist.title)}
            className="-ml-5 self-center fine:group-hover/head:opacity-100"
          />
        ) : null}
        <h3
          className={clsx('min-w-0 grow text-sm font-semibold', canWrite ? '-ml-3 coarse:-ml-2' : '-ml-2')}
          dir="auto"
        >
          <InlineEdit
            label={words.titleField}
            value={checklist.title}
            disabled={!canWrite}
            onSave={(title) => commands.renameChecklist(checklist.id, title)}
            explain={explain}
          />
        </h3>
        <span className="text-xs text-ink-3 tabular-nums">{words.progress(done, items.length)}</span>
        <ChecklistMenu
          title={checklist.title}
          canWrite={canWrite}
          isDoneHidden={isDoneHidden}
          onHideDone={setDoneHidden}
          canStep={(by) => placementOfStep(row, checklist.id, by) !== null}
          onStep={step}
          onDelete={() => void commands.deleteChecklist(checklist.id)}
        />
      </div>
      <div aria-hidden="true" className="my-1.5 h-1 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-ok-ink transition-[width]"
          style={{ width: items.length === 0 ? 0 : `${(done / items.length) * 100}%` }}
        />
      </div>
      <ul className="list-none p-0">
        {shown.map((item) => (
          <Item
            key={item.id}
            cardId={cardId}
            checklistId={checklist.id}
            item={item}
            row={itemRow}
            canWrite={canWrite}
          />
        ))}
      </ul>
      {isDoneHidden && done > 0 ? (
        <p className="px-2 py-1 text-xs text-ink-3">
          {words.hidden(done)}{' '}
          <button
            type="button"
            onClick={() => setDoneHidden(false)}
            className="rounded-sm text-accent-ink coarse:min-h-11 fine:hover:underline"
          >
            {words.showDone}
          </button>
        </p>
      ) : null}
      {canWrite ? (
        <Composer
          label={words.addItem}
          fieldLabel={words.addItem}
          placeholder={words.itemPlaceholder}
          confirm={words.addItem}
          open={isComposing}
          onOpenChange={setComposing}
          onAdd={(text) => void commands.createItem(checklist.id, { text })}
        />
      ) : null}
    </div>
  );
}
