'use client';

import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { ColorPicker } from '@/components/ui/color-picker';
import { Markdown } from '@/components/ui/markdown';
import { Notice } from '@/components/ui/notice';
import { Sheet } from '@/components/ui/sheet';
import { TextArea } from '@/components/ui/text-area';
import type { Board } from '@/lib/protocol/things';
import { BackgroundPicker } from './background-picker';

type BoardInfoSheetProps = { board: Board; open: boolean; onOpenChange: (open: boolean) => void };

/** What the board is for, and how it looks. */
export function BoardInfoSheet({ board, open, onOpenChange }: BoardInfoSheetProps) {
  const { canEdit, commands } = useBoardContext();
  return (
    <Sheet side="right" title={words.info.title} open={open} onOpenChange={onOpenChange}>
      {open ? (
        <div className="space-y-6">
          <BoardDescription board={board} />
          {canEdit ? (
            <>
              <ColorPicker
                label={words.info.color}
                value={board.color}
                onValueChange={(color) => void commands.updateBoard({ color })}
              />
              <BackgroundPicker board={board} />
            </>
          ) : null}
        </div>
      ) : null}
    </Sheet>
  );
}

/** The board's text; what somebody else wrote meanwhile is refused to overwrite, and one's own words stay in the field. */
function BoardDescription({ board }: { board: Board }) {
  const { canEdit, commands } = useBoardContext();
  const [edit, setEdit] = useState<{ text: string; baseVersion: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (edit) {
    const { text, baseVersion } = edit;
    const save = () => {
      setFailure(null);
      commands.updateBoard({ description: text }, { baseVersion }).then(
        () => setEdit(null),
        (reason: unknown) => setFailure(explain(reason)),
      );
    };
    return (
      <div className="space-y-3">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <TextArea
          label={words.info.description}
          rows={6}
          autoFocus
          value={text}
          onValueChange={(next) => setEdit({ text: next, baseVersion })}
        />
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={() => setEdit(null)}>
            {common.actions.cancel}
          </Button>
          <Button variant="primary" onClick={save}>
            {common.actions.save}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <section className="space-y-2">
      <h3 className="text-sm font-medium">{words.info.description}</h3>
      {board.description.trim() === '' ? (
        <p className="text-base text-ink-3">{words.info.noDescription}</p>
      ) : (
        <Markdown text={board.description} />
      )}
      {canEdit ? (
        <Button size="sm" onClick={() => setEdit({ text: board.description, baseVersion: board.version })}>
          {words.info.editDescription}
        </Button>
      ) : null}
    </section>
  );
}
