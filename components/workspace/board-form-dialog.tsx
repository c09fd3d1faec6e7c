'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';

type BoardFormDialogProps = {
  words: { title: string; description?: string; name: string; nameHint?: string; submit: string };
  defaultTitle?: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Resolves when the board is there; a rejection keeps the dialog with what was typed. */
  onSubmit: (title: string) => Promise<unknown>;
  /** The other choices, below the title. */
  children: ReactNode;
};

/** Asks for what a new board needs, its title above all. */
export function BoardFormDialog(props: BoardFormDialogProps) {
  const { words, defaultTitle, open, onOpenChange, onSubmit, children } = props;
  const form = useId();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title === '') return;
    setPending(true);
    setFailure(null);
    try {
      await onSubmit(title);
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
          hint={words.nameHint}
          name="title"
          defaultValue={defaultTitle}
          maxLength={200}
          required
          error={titleError}
        />
        {children}
      </form>
    </Dialog>
  );
}
