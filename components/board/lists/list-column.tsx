'use client';

import { clsx } from 'clsx';
import { memo, useMemo, useRef } from 'react';
import { board as words } from '@/components/strings/board';
import { useBoardColumn } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import { Composer } from '../composer';
import { useListDrag } from '../drag/use-list-drag';
import { type BoardFilter, isFiltering } from '../filter/board-filter';
import { useFilterFacts } from '../filter/filter-facts';
import { matchesFilter } from '../filter/matches-filter';
import { sortedOpenCards } from '../sorted-cards';
import { CollapsedList } from './collapsed-list';
import { useCollapsed } from './collapsed-lists';
import { ListCards, UndrawnCards } from './list-cards';
import { isOverLimit } from './list-count';
import { ListHead } from './list-head';
import { useKeptCard } from './use-kept-card';
import { useNearWindow } from './use-near-window';
import { usePrinting } from './use-printing';

type ListColumnProps = {
  list: List;
  filter: BoardFilter;
  isComposing: boolean;
  onComposingChange: (listId: Id, open: boolean) => void;
  onMoveLeft: (() => void) | undefined;
  onMoveRight: (() => void) | undefined;
};

/** One list: its head, its cards, and the place to add the next. Draws anew only when its own cards changed. */
export const ListColumn = memo(function ListColumn(props: ListColumnProps) {
  const { list, filter, isComposing, onComposingChange, onMoveLeft, onMoveRight } = props;
  const { boardId, canEdit, commands } = useBoardContext();
  const column = useRef<HTMLElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isCollapsed, setCollapsed] = useCollapsed(boardId, list.id);
  const drag = useListDrag({ column, handle, scroller }, boardId, list.id, canEdit, isCollapsed);
  const cardsById = useBoardColumn(boardId, list.id);
  const facts = useFilterFacts();
  const open = useMemo(() => sortedOpenCards(cardsById), [cardsById]);
  const shown = useMemo(
    () => (isFiltering(filter) ? open.filter((card) => matchesFilter(card, filter, facts)) : open),
    [open, filter, facts],
  );
  const kept = useKeptCard(shown);
  const isNear = useNearWindow(column);
  const isPrinting = usePrinting();
  const isDrawn = isNear || isPrinting || kept.index >= 0;
  return (
    <section
      ref={column}
      {...kept.handlers}
      aria-label={labelOf(list, open.length)}
      data-list-column={list.id}
      className={clsx(
        'relative flex max-h-full shrink-0 snap-center flex-col rounded-xl bg-sunken transition-opacity sm:snap-align-none',
        isCollapsed ? 'w-11' : 'w-[min(18rem,calc(100vw-2rem))]',
        isOverLimit(open.length, list.wipLimit) && 'inset-ring inset-ring-warn-ink/40',
        drag.isDragged && 'opacity-40',
        drag.isOver && 'outline-2 outline-accent',
      )}
    >
      {drag.gap ? (
        <span
          aria-hidden="true"
          className={clsx(
            'absolute inset-y-0 w-0.5 rounded-full bg-accent',
            drag.gap === 'left' ? '-left-[7px]' : '-right-[7px]',
          )}
        />
      ) : null}
      {isCollapsed ? (
        <div ref={handle} className="flex grow">
          <CollapsedList list={list} count={open.length} onExpand={() => setCollapsed(false)} />
        </div>
      ) : (
        <>
          <ListHead
            list={list}
            openCards={open}
            handle={handle}
            onAddCard={() => onComposingChange(list.id, true)}
            onCollapse={() => setCollapsed(true)}
            onMoveLeft={onMoveLeft}
            onMoveRight={onMoveRight}
          />
          <div
            ref={scroller}
            className="print-whole min-h-2 grow overflow-y-auto overscroll-y-contain px-2 pb-1"
            data-list-scroller
          >
            {shown.length === 0 ? (
              <p className="px-2 py-3 text-sm text-ink-3">{open.length > 0 ? words.list.noMatch : words.list.empty}</p>
            ) : isDrawn ? (
              <ListCards boardId={boardId} cards={shown} scroller={scroller} keptIndex={kept.index} />
            ) : (
              <UndrawnCards count={shown.length} />
            )}
          </div>
          {canEdit ? (
            <div className="px-2 pb-2">
              <Composer
                label={words.card.add}
                fieldLabel={words.card.addTo(list.title)}
                placeholder={words.card.placeholder}
                confirm={words.card.addConfirm}
                hint={words.card.addHint}
                open={isComposing}
                onOpenChange={(next) => onComposingChange(list.id, next)}
                onAdd={(title) => void commands.createCard({ listId: list.id, title })}
              />
            </div>
          ) : null}
        </>
      )}
    </section>
  );
});

function labelOf({ title, wipLimit }: List, count: number): string {
  const label = words.list.label(title, count);
  return isOverLimit(count, wipLimit) ? `${label}, ${words.list.labelOver(wipLimit)}` : label;
}
