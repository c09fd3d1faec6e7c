'use client';

import { useEffect } from 'react';
import { operations } from '@/components/strings/operations';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { useBoard, useBoardLists } from '@/lib/browser/hooks/use-streams';
import { isAtLeast } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from '../board-context';

const words = operations.transfer;

type TransferPlaceProps = { boardId: Id; listId: Id | null; onListChange: (listId: Id | null) => void };

/** The lists of the board to which cards shall go, followed while they are offered. */
export function TransferPlace({ boardId, listId, onListChange }: TransferPlaceProps) {
  const { meId } = useBoardContext();
  const board = useBoard(boardId);
  const lists = useBoardLists(boardId);
  const role = (meId && board.data?.members[meId]?.role) || null;
  const mayWrite = isAtLeast(role, 'member');
  // The list that is offered first counts as chosen, and a chosen one may be archived meanwhile.
  const stands = lists.some(({ id }) => id === listId);
  const first = lists[0]?.id ?? null;
  useEffect(() => {
    if (board.status === 'ready' && !stands) onListChange(mayWrite ? first : null);
  }, [board.status, stands, mayWrite, first, onListChange]);

  if (board.status === 'loading') {
    return (
      <div role="status" aria-label={words.loading} className="space-y-2">
        <Skeleton className="h-4 w-12" />
        <Skeleton className="h-9 w-full" />
      </div>
    );
  }
  if (board.status !== 'ready') return <Notice tone="danger">{words.notReached}</Notice>;
  if (!mayWrite) return <Notice tone="neutral">{words.readOnly}</Notice>;
  if (lists.length === 0) return <Notice tone="neutral">{words.noLists}</Notice>;
  return (
    <Select
      label={words.list}
      value={listId ?? first ?? ''}
      onValueChange={onListChange}
      options={lists.map((list) => ({ value: list.id, label: list.title }))}
    />
  );
}
