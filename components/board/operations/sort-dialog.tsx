'use client';

import { useState } from 'react';
import { common } from '@/components/strings/common';
import { operations } from '@/components/strings/operations';
import { announce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { CARD_ORDERS, type CardOrder, sortCards } from '@/lib/domain/board/sort-cards';
import { MAX_CARDS_AT_ONCE } from '@/lib/protocol/commands/bulk-commands';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import { sortedOpenCards } from '../sorted-cards';
import { inChunks } from './in-chunks';

const words = operations.list;

/** Puts the open cards of a list into an order, once: a move of all of them, so it is live and undone as one. */
export function SortDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const { commands, readBoard } = useBoardContext();
  const [order, setOrder] = useState<CardOrder>('due');
  function sort() {
    const now = sortedOpenCards(readBoard()?.cards[list.id] ?? {});
    const sorted = sortCards(now, order).map(({ id }) => id);
    if (sorted.some((id, at) => id !== now[at]?.id)) {
      for (const some of inChunks(sorted, MAX_CARDS_AT_ONCE))
        void commands.changeCards(some, { do: 'move', listId: list.id });
    }
    announce(words.sorted(list.title));
    onClose();
  }
  return (
    <Dialog
      size="sm"
      open
      title={words.sortTitle(list.title)}
      description={words.sortDetail}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button variant="primary" onClick={sort}>
            {words.sortConfirm}
          </Button>
        </>
      }
    >
      <Select
        label={words.sortBy}
        value={order}
        onValueChange={setOrder}
        options={CARD_ORDERS.map((value) => ({ value, ...words.orders[value] }))}
      />
    </Dialog>
  );
}
