'use client';

import { lazy, memo, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { board as words } from '@/components/strings/board';
import { announce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Board } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';
import { Composer } from './composer';
import { placementOfStep } from './drag/drop-placement';
import { useBoardDrops } from './drag/use-board-drops';
import { type BoardFilter, isFiltering } from './filter/board-filter';
import { ListColumn } from './lists/list-column';
import type { SelectionPanel } from './selection/selection-bar';
import { SelectionDock } from './selection/selection-dock';
import { useSelecting } from './selection/use-selecting';
import { sortedOpenCards } from './sorted-cards';
import { useBoardKeys } from './use-board-keys';

const CardQuickActions = lazy(() =>
  import('./card-quick-actions').then((module) => ({ default: module.CardQuickActions })),
);

type BoardCanvasProps = {
  board: Board;
  filter: BoardFilter;
  onClearFilter: () => void;
};

/** The lists side by side. On a phone one list fills the window and the next snaps in. */
export const BoardCanvas = memo(function BoardCanvas(props: BoardCanvasProps) {
  const { board, filter, onClearFilter } = props;
  const { boardId, canEdit, commands, readBoard } = useBoardContext();
  const lists = useBoardLists(boardId);
  const scroller = useRef<HTMLDivElement>(null);
  const [composingIn, setComposingIn] = useState<Id | 'list' | null>(null);

  const [panel, setPanel] = useState<SelectionPanel | null>(null);
  const { handleClickCapture, handleSelectionKey, carriedWith, cardsOf } = useSelecting(lists, filter);
  const drops = useMemo(
    () => ({
      cardsOf: (listId: Id) => sortedOpenCards(readBoard()?.cards[listId] ?? {}).map((card) => card.id),
      lists: () => lists.map((list) => list.id),
      carriedWith,
      moveCards: (cardIds: readonly Id[], to: Placement & { listId: Id }) =>
        void commands.changeCards(cardIds, { do: 'move', ...to }),
      moveCard: (cardId: Id, to: Parameters<typeof commands.moveCard>[1]) => void commands.moveCard(cardId, to),
      moveList: (listId: Id, to: Parameters<typeof commands.moveList>[1]) => void commands.moveList(listId, to),
    }),
    [lists, commands, readBoard, carriedWith],
  );
  useBoardDrops(scroller, boardId, drops);

  const onComposingChange = useCallback((listId: Id, open: boolean) => setComposingIn(open ? listId : null), []);
  const { handleKeyDown, quickAction, closeQuickAction } = useBoardKeys({
    lists,
    compose: setComposingIn,
    selecting: { handleSelectionKey, carriedWith, cardsOf, openPanel: setPanel },
  });

  function moveListBy(listId: Id, title: string, step: -1 | 1) {
    const ids = lists.map((list) => list.id);
    const placement = placementOfStep(ids, listId, step);
    if (!placement) return undefined;
    return () => {
      void commands.moveList(listId, placement);
      announce(words.list.moved(title, ids.indexOf(listId) + step + 1, ids.length));
    };
  }

  if (lists.length === 0) return <EmptyBoard canEdit={canEdit} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: single keys act on the focused card inside; the cards themselves are links.
    <div
      ref={scroller}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && isFiltering(filter)) onClearFilter();
        else handleKeyDown(event);
      }}
      onClickCapture={handleClickCapture}
      data-color={board.color}
      data-background={board.background}
      className="print-columns board-background flex min-h-0 grow snap-x snap-mandatory items-start gap-3 overflow-x-auto overscroll-x-contain px-4 pt-1 pb-4 sm:snap-none md:px-6"
    >
      {lists.map((list) => (
        <ListColumn
          key={list.id}
          list={list}
          filter={filter}
          isComposing={composingIn === list.id}
          onComposingChange={onComposingChange}
          onMoveLeft={moveListBy(list.id, list.title, -1)}
          onMoveRight={moveListBy(list.id, list.title, 1)}
        />
      ))}
      {canEdit ? (
        <div className="w-[min(18rem,calc(100vw-2rem))] shrink-0 snap-center rounded-xl sm:snap-align-none">
          <Composer
            label={words.list.add}
            fieldLabel={words.list.addPlaceholder}
            placeholder={words.list.addPlaceholder}
            confirm={words.list.addConfirm}
            open={composingIn === 'list'}
            onOpenChange={(open) => setComposingIn(open ? 'list' : null)}
            onAdd={(title) => void commands.createList({ title })}
          />
        </div>
      ) : null}
      <Suspense fallback={null}>
        {quickAction ? <CardQuickActions action={quickAction} onClose={closeQuickAction} /> : null}
      </Suspense>
      <SelectionDock panel={panel} onPanelChange={setPanel} />
    </div>
  );
});

function EmptyBoard({ canEdit }: { canEdit: boolean }) {
  const { commands } = useBoardContext();
  const [isComposing, setComposing] = useState(false);
  const create = (title: string) => void commands.createList({ title });
  return (
    <div className="grow overflow-y-auto">
      <EmptyState
        title={words.empty.title}
        actions={
          canEdit ? (
            <Button variant="primary" onClick={() => words.empty.sampleLists.forEach(create)}>
              {words.empty.sample}
            </Button>
          ) : null
        }
      >
        {canEdit ? words.empty.detail : words.readOnly}
      </EmptyState>
      {canEdit ? (
        <div className="mx-auto w-72">
          <Composer
            label={words.list.add}
            fieldLabel={words.list.addPlaceholder}
            placeholder={words.list.addPlaceholder}
            confirm={words.list.addConfirm}
            open={isComposing}
            onOpenChange={setComposing}
            onAdd={create}
          />
        </div>
      ) : null}
    </div>
  );
}
