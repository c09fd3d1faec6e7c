'use client';

import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { placementAt } from '@/components/board/drag/drop-placement';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { announce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import type { List } from '@/lib/protocol/things';

/** The list goes to any place of the row at once: what dragging does, without dragging. */
export function MoveListDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const { boardId, commands } = useBoardContext();
  const lists = useBoardLists(boardId);
  const ids = lists.map(({ id }) => id);
  const now = ids.indexOf(list.id);
  const [place, setPlace] = useState(String(now));
  function move() {
    const target = Number(place);
    const beside = ids[target];
    const placement =
      beside === undefined ? null : placementAt(ids, list.id, beside, target > now ? 'after' : 'before');
    if (placement) {
      void commands.moveList(list.id, placement);
      announce(words.list.moved(list.title, target + 1, ids.length));
    }
    onClose();
  }
  return (
    <Dialog
      size="sm"
      open
      title={words.list.moveTitle(list.title)}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button variant="primary" onClick={move}>
            {words.list.moveConfirm}
          </Button>
        </>
      }
    >
      <Select
        label={words.list.place}
        value={place}
        onValueChange={setPlace}
        options={lists.map((other, index) => ({
          value: String(index),
          label: words.list.placeOf(index + 1, lists.length),
          hint: index === now ? words.list.placeNow : other.title,
        }))}
      />
    </Dialog>
  );
}
