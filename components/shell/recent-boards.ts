'use client';

import { useParams } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { type Id, idSchema } from '@/lib/protocol/primitives';

const KEPT = 12;
const keptSchema = z.array(idSchema);
const keyOf = (userId: Id) => `baton.recent.${userId}`;

/** The boards that the person opened last in this browser, the latest first; what may not be seen any more is for the reader to leave out. */
function readRecentBoards(userId: Id): Id[] {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]'));
    return kept.success ? kept.data : [];
  } catch {
    // Storage is closed to this page, or holds something else.
    return [];
  }
}

function noteRecentBoard(userId: Id, boardId: Id): void {
  const others = readRecentBoards(userId).filter((id) => id !== boardId);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify([boardId, ...others].slice(0, KEPT)));
  } catch {
    // Storage is closed to this page: nothing is recent here.
  }
}

/** Of these boards the ones opened last, the latest first, without the one that is open; notes the one that is. */
export function useRecentBoards<Board extends { id: Id }>(userId: Id | undefined, boards: readonly Board[]): Board[] {
  const { boardId } = useParams<{ boardId?: string }>();
  const [ids, setIds] = useState<readonly Id[]>([]);
  const isHere = boards.some(({ id }) => id === boardId);
  useEffect(() => {
    if (!userId) return;
    setIds(readRecentBoards(userId).filter((id) => id !== boardId));
    if (boardId && isHere) noteRecentBoard(userId, boardId);
  }, [userId, boardId, isHere]);
  return useMemo(() => ids.flatMap((id) => boards.find((board) => board.id === id) ?? []), [ids, boards]);
}
