'use client';

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo } from 'react';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { board as words } from '@/components/strings/board';
import { preloadMarkdown } from '@/components/ui/markdown';
import { Notice } from '@/components/ui/notice';
import { whenIdle } from '@/components/ui/when-idle';
import { useMe } from '@/lib/browser/hooks/use-account';
import { useBoardCommands } from '@/lib/browser/hooks/use-commands';
import { useBoardHead, useBoardMembers, useBoardReader } from '@/lib/browser/hooks/use-streams';
import { isAtLeast } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { BoardActions } from './board-actions';
import { BoardCanvas } from './board-canvas';
import { BoardContextProvider } from './board-context';
import { BoardLoading, BoardUnavailable } from './board-states';
import { BoardTitle } from './board-title';
import { NO_FILTER } from './filter/board-filter';
import { useBoardFilter } from './filter/use-board-filter';
import { HintsStrip } from './hints/hints-strip';
import { ListOperations } from './operations/list-operations';
import { TransferProvider } from './operations/transfer-cards';
import { PeopleHere } from './people-here';
import { CardSelection } from './selection/card-selection';
import { SelectionProvider } from './selection/selection-context';

const BoardOffers = lazy(() => import('./board-offers').then((module) => ({ default: module.BoardOffers })));

type BoardPageProps = { workspaceId: Id; boardId: Id; children: ReactNode };

/** A board with its bar; the open card, if any, is drawn over it and the board stays as it is underneath. */
export function BoardPage({ workspaceId, boardId, children }: BoardPageProps) {
  const board = useBoardHead(boardId);
  const members = useBoardMembers(boardId);
  const me = useMe();
  const commands = useBoardCommands(boardId);
  const [filter, setFilter] = useBoardFilter();
  const selection = useMemo(() => new CardSelection(), []);
  const readBoard = useBoardReader(boardId);
  // Ahead of the first card that opens, and after what makes the board live.
  const isOnItsWay = board.sync.kind === 'connecting' || board.sync.kind === 'catchingUp';
  useEffect(() => (isOnItsWay ? undefined : whenIdle(preloadMarkdown)), [isOnItsWay]);

  const meId = me.data?.id;
  const role = (meId && members[meId]?.role) || null;
  const isArchived = (board.data?.archivedAt ?? null) !== null;
  const canEdit = isAtLeast(role, 'member') && !isArchived;
  const canManage = isAtLeast(role, 'admin');
  const context = useMemo(
    () => ({ workspaceId, boardId, meId, canEdit, canManage, isArchived, commands, readBoard }),
    [workspaceId, boardId, meId, canEdit, canManage, isArchived, commands, readBoard],
  );

  const clearFilter = useCallback(() => setFilter(NO_FILTER, 'push'), [setFilter]);
  if (board.status === 'loading') return <BoardLoading sync={board.sync} />;
  if (board.status !== 'ready') return <BoardUnavailable result={board} />;
  return (
    <BoardContextProvider value={context}>
      <SelectionProvider selection={selection}>
        <TopBar
          title={<BoardTitle board={board.data} />}
          sync={<SyncBadge state={board.sync} />}
          people={<PeopleHere boardId={boardId} />}
          actions={<BoardActions board={board.data} filter={filter} onFilterChange={setFilter} />}
        />
        {isArchived ? (
          <div className="px-4 pb-2 md:px-6">
            <Notice tone="neutral">{words.boardArchived}</Notice>
          </div>
        ) : null}
        {canEdit && me.data?.showsHints ? <HintsStrip /> : null}
        <TransferProvider>
          <ListOperations>
            <BoardCanvas board={board.data} filter={filter} onClearFilter={clearFilter} />
          </ListOperations>
          {children}
          <Suspense fallback={null}>
            <BoardOffers boardId={boardId} />
          </Suspense>
        </TransferProvider>
      </SelectionProvider>
    </BoardContextProvider>
  );
}
