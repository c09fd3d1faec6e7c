'use client';

import { Archive, ArrowRight, Tag, UserRound, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { operations } from '@/components/strings/operations';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { toast } from '@/components/ui/toast';
import { useBoard } from '@/lib/browser/hooks/use-streams';
import type { CardsChange } from '@/lib/protocol/commands/bulk-commands';
import type { CardTile } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import { useTransferCards } from '../operations/transfer-cards';
import { pickedCards } from './picked-cards';
import { SelectionLabels, SelectionLists, SelectionPeople } from './selection-choices';
import { useSelectedCards, useSelection } from './selection-context';

/** Which of the bar's panels is open; a single key on a tile opens one as well. */
export type SelectionPanel = 'move' | 'labels' | 'assignees';

export type SelectionBarProps = { panel: SelectionPanel | null; onPanelChange: (panel: SelectionPanel | null) => void };

/** What is picked, and what can be done to all of it at once. */
export function SelectionBar({ panel, onPanelChange }: SelectionBarProps) {
  const { boardId, commands } = useBoardContext();
  const selection = useSelection();
  const picked = useSelectedCards();
  const board = useBoard(boardId).data;
  const cards = useMemo(() => (board ? pickedCards(board, picked) : []), [picked, board]);
  useEffect(() => {
    const here = new Set(cards.map((card) => card.id));
    if (board) selection.keepOnly((cardId) => here.has(cardId));
  }, [board, cards, selection]);

  const change = useCallback(
    (what: CardsChange) => {
      const given = commands.changeCards(
        cards.map((card) => card.id),
        what,
      );
      // A refusal is told by the notices of refused changes, with everything else that was not saved.
      given.then(
        ({ skipped }) => tellSkipped(skipped),
        () => undefined,
      );
    },
    [commands, cards],
  );
  const transferCards = useTransferCards();
  const transfer = useCallback(() => {
    onPanelChange(null);
    transferCards({ cardIds: cards.map((card) => card.id), onGone: () => selection.clear() });
  }, [onPanelChange, transferCards, cards, selection]);
  const archive = useCallback(() => {
    change({ do: 'archive' });
    selection.clear();
  }, [change, selection]);

  useBarCommands(
    onPanelChange,
    archive,
    transfer,
    useCallback(() => selection.clear(), [selection]),
  );
  const panels = { panel, onPanelChange, cards };
  return (
    <section
      aria-label={words.selection.bar}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center px-2 pb-4 max-md:pb-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <div className="pointer-events-auto flex max-w-full items-center gap-1 rounded-xl bg-raised p-1.5 shadow-overlay">
        <p className="px-2 text-sm font-medium whitespace-nowrap tabular-nums" aria-live="off">
          {words.selection.count(cards.length)}
        </p>
        <BarPanel {...panels} name="move" label={words.selection.move} icon={<ArrowRight aria-hidden="true" />}>
          <SelectionLists
            cards={cards}
            onChosen={(listId) => {
              change({ do: 'move', listId });
              onPanelChange(null);
            }}
            onOtherBoard={transfer}
          />
        </BarPanel>
        <BarPanel {...panels} name="labels" label={words.selection.labels} icon={<Tag aria-hidden="true" />}>
          <SelectionLabels cards={cards} onChange={change} />
        </BarPanel>
        <BarPanel {...panels} name="assignees" label={words.selection.assign} icon={<UserRound aria-hidden="true" />}>
          <SelectionPeople cards={cards} onChange={change} />
        </BarPanel>
        <Button
          size="sm"
          variant="ghost"
          icon={<Archive aria-hidden="true" />}
          aria-label={words.selection.archive}
          disabled={cards.length === 0}
          onClick={archive}
        >
          <span className="max-sm:sr-only">{words.selection.archive}</span>
        </Button>
        <IconButton size="sm" label={words.selection.clear} onClick={() => selection.clear()}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </section>
  );
}

type BarPanelProps = SelectionBarProps & {
  name: SelectionPanel;
  label: string;
  icon: ReactNode;
  cards: readonly CardTile[];
  children: ReactNode;
};

function BarPanel({ name, label, icon, cards, panel, onPanelChange, children }: BarPanelProps) {
  return (
    <Popover
      side="top"
      title={label}
      open={panel === name}
      onOpenChange={(open) => onPanelChange(open ? name : null)}
      trigger={
        <Button size="sm" variant="ghost" icon={icon} aria-label={label} disabled={cards.length === 0}>
          <span className="max-sm:sr-only">{label}</span>
        </Button>
      }
    >
      {children}
    </Popover>
  );
}

function tellSkipped(skipped: unknown): void {
  if (Array.isArray(skipped) && skipped.length > 0) toast.info(words.selection.skipped(skipped.length));
}

function useBarCommands(
  onPanelChange: (panel: SelectionPanel) => void,
  archive: () => void,
  transfer: () => void,
  clear: () => void,
): void {
  useCommands(
    useMemo(
      () => [
        {
          id: 'selection.move',
          group: words.selection.bar,
          label: words.selection.move,
          run: () => onPanelChange('move'),
        },
        {
          id: 'selection.labels',
          group: words.selection.bar,
          label: words.selection.labels,
          run: () => onPanelChange('labels'),
        },
        {
          id: 'selection.assign',
          group: words.selection.bar,
          label: words.selection.assign,
          run: () => onPanelChange('assignees'),
        },
        {
          id: 'selection.transfer',
          group: words.selection.bar,
          label: operations.transfer.moveSelected,
          run: transfer,
        },
        { id: 'selection.archive', group: words.selection.bar, label: words.selection.archive, run: archive },
        { id: 'selection.clear', group: words.selection.bar, label: words.selection.clear, keys: 'escape', run: clear },
      ],
      [onPanelChange, archive, transfer, clear],
    ),
  );
}
