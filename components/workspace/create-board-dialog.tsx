'use client';

import { useState } from 'react';
import { workspace } from '@/components/strings/workspace';
import { ColorPicker } from '@/components/ui/color-picker';
import { Select } from '@/components/ui/select';
import type { BoardTemplate } from '@/lib/protocol/board-templates';
import type { Color } from '@/lib/protocol/colors';
import type { Visibility } from '@/lib/protocol/roles';
import { BoardFormDialog } from './board-form-dialog';
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
  const [color, setColor] = useState<Color>('blue');
  const [visibility, setVisibility] = useState<Visibility>('workspace');
  const [template, setTemplate] = useState<BoardTemplate | null>(null);
  return (
    <BoardFormDialog
      words={words}
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={(title) => onCreate({ title, color, visibility, ...(template && { template }) })}
    >
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
    </BoardFormDialog>
  );
}
