'use client';

import { useRecentBoards } from '@/components/shell/recent-boards';
import { finding } from '@/components/strings/finding';
import type { Id } from '@/lib/protocol/primitives';
import { BoardGrid } from './board-grid';
import type { HomeBoard } from './board-tile';

/** Fewer are seen at a glance anyway. */
const FROM_BOARDS = 7;
const SHOWN = 4;

type RecentBoardsGridProps = { userId: Id | undefined; boards: readonly HomeBoard[] };

/** The boards opened last, where there are many. */
export function RecentBoardsGrid({ userId, boards }: RecentBoardsGridProps) {
  const recent = useRecentBoards(userId, boards);
  if (boards.length < FROM_BOARDS) return null;
  return <BoardGrid title={finding.recent} boards={recent.slice(0, SHOWN)} />;
}
