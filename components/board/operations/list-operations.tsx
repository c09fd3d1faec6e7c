'use client';

import { Archive, ArrowDownNarrowWide, Copy } from 'lucide-react';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { operations } from '@/components/strings/operations';
import { announce } from '@/components/ui/announcer';
import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import { MAX_CARDS_AT_ONCE } from '@/lib/protocol/commands/bulk-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import { sortedOpenCards } from '../sorted-cards';
import { inChunks } from './in-chunks';
import { useLastFocused } from './use-last-focused';

const SortDialog = lazy(() => import('./sort-dialog').then((module) => ({ default: module.SortDialog })));

const words = operations.list;

/** What can be done to a list as a whole. */
interface ListActions {
  copy(list: List): void;
  openSorting(list: List): void;
  archiveCards(list: List): void;
}

const Context = createContext<ListActions | null>(null);

export function useListOperations(): ListActions {
  const value = useContext(Context);
  if (!value) throw new Error('useListOperations is used outside a board.');
  return value;
}

/** Holds what lists are asked to do, for their menus and, for the list that had the focus last, by name in the palette. */
export function ListOperations({ children }: { children: ReactNode }) {
  const { canEdit, commands, readBoard } = useBoardContext();
  const [sorting, setSorting] = useState<List | null>(null);
  const actions = useMemo<ListActions>(() => {
    const cardIdsOf = (listId: Id) => sortedOpenCards(readBoard()?.cards[listId] ?? {}).map(({ id }) => id);
    return {
      copy(list) {
        const cardIds = cardIdsOf(list.id);
        // The copies of a longer list are drawn when they have come: the server names them.
        void commands.copyList(
          list.id,
          words.titleOfCopy(list.title),
          cardIds.length <= MAX_CARDS_AT_ONCE ? cardIds : undefined,
        );
        announce(words.copied(list.title));
      },
      openSorting: setSorting,
      archiveCards(list) {
        for (const some of inChunks(cardIdsOf(list.id), MAX_CARDS_AT_ONCE))
          void commands.changeCards(some, { do: 'archive' });
      },
    };
  }, [commands, readBoard]);
  return (
    <Context.Provider value={actions}>
      {children}
      {canEdit ? <ListCommands actions={actions} /> : null}
      {sorting ? (
        <Suspense fallback={null}>
          <SortDialog list={sorting} onClose={() => setSorting(null)} />
        </Suspense>
      ) : null}
    </Context.Provider>
  );
}

function ListCommands({ actions }: { actions: ListActions }) {
  const { boardId } = useBoardContext();
  const currentId = useLastFocused('data-list-column');
  const list = useBoardLists(boardId).find(({ id }) => id === currentId);
  useCommands(
    useMemo<AppCommand[]>(() => {
      if (!list) return [];
      const { group } = words;
      return [
        {
          ...{ id: 'list.copy', group, label: words.copyThis(list.title), icon: <Copy aria-hidden="true" /> },
          run: () => actions.copy(list),
        },
        {
          ...{
            id: 'list.sort',
            group,
            label: words.sortThis(list.title),
            icon: <ArrowDownNarrowWide aria-hidden="true" />,
          },
          run: () => actions.openSorting(list),
        },
        {
          ...{
            id: 'list.archiveCards',
            group,
            label: words.archiveCardsOf(list.title),
            icon: <Archive aria-hidden="true" />,
          },
          run: () => actions.archiveCards(list),
        },
      ];
    }, [list, actions]),
  );
  return null;
}
