'use client';

import { useState } from 'react';
import { common } from '@/components/strings/common';
import { operations } from '@/components/strings/operations';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import type { Id } from '@/lib/protocol/primitives';
import { TransferPlace } from './transfer-place';
import type { TransferRequest } from './transfer-request';
import { useOtherBoards } from './use-other-boards';
import { useSendOff } from './use-send-off';

const words = operations.transfer;

/** Board, list, top or bottom. Only boards that the person sees are offered; whether they may write there, the board itself says. */
export function TransferDialog({ request, onClose }: { request: TransferRequest; onClose: () => void }) {
  const boards = useOtherBoards();
  const [chosen, setChosen] = useState<Id>();
  const [listId, setListId] = useState<Id | null>(null);
  const [at, setAt] = useState<'top' | 'bottom'>('bottom');
  const sendOff = useSendOff();
  const target = boards.find(({ id }) => id === chosen) ?? boards[0];
  const count = request.cardIds.length;

  function send() {
    if (!target || !listId) return;
    sendOff(request.cardIds, { board: target, listId, at });
    onClose();
    request.onGone?.();
  }

  return (
    <Dialog
      size="sm"
      open
      title={words.title(count)}
      description={words.description}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <Button variant="primary" disabled={!target || !listId} onClick={send}>
            {words.confirm(count)}
          </Button>
        </>
      }
    >
      {target ? (
        <div className="grid gap-4">
          <Select
            label={words.board}
            value={target.id}
            onValueChange={(id) => {
              setChosen(id);
              setListId(null);
            }}
            options={boards.map((board) => ({ value: board.id, label: board.title }))}
          />
          <TransferPlace key={target.id} boardId={target.id} listId={listId} onListChange={setListId} />
          <Select
            label={words.place}
            value={at}
            onValueChange={setAt}
            options={(['top', 'bottom'] as const).map((value) => ({ value, label: words.places[value] }))}
          />
        </div>
      ) : (
        <Notice tone="neutral">{words.noBoards}</Notice>
      )}
    </Dialog>
  );
}
