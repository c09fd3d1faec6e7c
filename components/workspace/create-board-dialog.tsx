'use client';

import { type FormEvent, useId, useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { common } from '@/components/strings/common';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { ColorPicker } from '@/components/ui/color-picker';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { BoardTemplate } from '@/lib/protocol/board-templates';
import type { Color } from '@/lib/protocol/colors';
import type { Visibility } from '@/lib/protocol/roles';
import { TemplateChoice } from './template-choice';

const words = workspace.createBoard;

export type NewBoardForm = { title: string; color: Color; visibility: Visibility; template?: BoardTemplate };

type CreateBoardDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Resolves when the board is there; a rejection keeps the dialog with what was typed. */
  onCreate: (board: NewBoardForm) => Promise<unknown>;
};

/** Title, what it begins with, colour, and who sees it. */
export function CreateBoardDialog({ open, onOpenChange, onCreate }: CreateBoardDialogProps) {
  const form = useId();
  const [color, setColor] = useState<Color>('blue');
  const [visibility, setVisibility] = useState<Visibility>('workspace');
  const [template, setTemplate] = useState<BoardTemplate | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (title === '') return;
    setPending(true);
    setFailure(null);
    try {
      await onCreate({ title, color, visibility, ...(template && { template }) });
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
        <TextField label={words.name} hint={words.nameHint} name="title" maxLength={200} required error={titleError} />
        <TemplateChoice value={template} onValueChange={setTemplate} />
        <ColorPicker label={words.color} value={color} onValueChange={setColor} />
        <Select
          label={words.visibility}
          value={visibility}
          onValueChange={setVisibility}
          options={(['workspace', 'private'] as const).map((value) => ({
            value,
            label: words.visibilities[value].name,
            hint: words.visibilities[value].hint,
          }))}
        />
      </form>
    </Dialog>
  );
}
