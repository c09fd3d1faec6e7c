'use client';

import { type FormEvent, useId, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { type List, wipLimitSchema } from '@/lib/protocol/things';

/** How many cards the list is meant to hold at most. */
export function LimitDialog({ list, onClose }: { list: List; onClose: () => void }) {
  const { commands } = useBoardContext();
  const form = useId();
  const [text, setText] = useState(list.wipLimit === null ? '' : String(list.wipLimit));
  const [error, setError] = useState<string>();
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const limit = wipLimitSchema.safeParse(text.trim() === '' ? null : Number(text));
    if (!limit.success) return setError(words.list.limitInvalid);
    void commands.setListLimit(list.id, limit.data);
    onClose();
  }
  return (
    <Dialog
      size="sm"
      open
      title={words.list.limitTitle(list.title)}
      description={words.list.limitDetail}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {list.wipLimit === null ? null : (
            <Button
              variant="ghost"
              onClick={() => {
                void commands.setListLimit(list.id, null);
                onClose();
              }}
            >
              {words.list.noLimit}
            </Button>
          )}
          <Button type="submit" form={form} variant="primary">
            {common.actions.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={handleSubmit} noValidate>
        <TextField
          label={words.list.limitField}
          inputMode="numeric"
          autoFocus
          value={text}
          onValueChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          error={error}
        />
      </form>
    </Dialog>
  );
}
