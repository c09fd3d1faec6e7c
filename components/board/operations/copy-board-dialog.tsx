'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { templates } from '@/components/strings/templates';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Board } from '@/lib/protocol/things';

const words = templates.copyBoard;

type CopyBoardDialogProps = { board: Board; open: boolean; onOpenChange: (open: boolean) => void };

/** A copy of the board under another title, with its cards or as a template of lists and labels; leads to it when it is there. */
export function CopyBoardDialog({ board, open, onOpenChange }: CopyBoardDialogProps) {
  const form = useId();
  const router = useRouter();
  const commands = useWorkspaceCommands(board.workspaceId);
  const [withCards, setWithCards] = useState(true);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title === '') return;
    setPending(true);
    setFailure(null);
    try {
      const receipt = commands.copyBoard(board.id, { title, cards: withCards });
      await receipt;
      onOpenChange(false);
      router.push(routes.board(board.workspaceId, receipt.id));
    } catch (reason) {
      setFailure(reason);
    } finally {
      setPending(false);
    }
  }

  const titleError = fieldError(failure, 'title');
  return (
    <Dialog
      title={words.title}
      description={words.description}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common.actions.cancel}
          </Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={handleSubmit} className="grid gap-5">
        {failure !== null && !titleError ? <Notice tone="danger">{explain(failure)}</Notice> : null}
        <TextField
          label={words.name}
          name="title"
          defaultValue={words.titleOfCopy(board.title)}
          maxLength={200}
          required
          error={titleError}
        />
        <Checkbox checked={withCards} onCheckedChange={setWithCards}>
          {words.cards}
          <span className="block text-sm text-ink-2">{words.cardsHint}</span>
        </Checkbox>
      </form>
    </Dialog>
  );
}
