'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { routes } from '@/components/routes';
import { templates } from '@/components/strings/templates';
import { Checkbox } from '@/components/ui/checkbox';
import { BoardFormDialog } from '@/components/workspace/board-form-dialog';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Board } from '@/lib/protocol/things';

const words = templates.copyBoard;

type CopyBoardDialogProps = { board: Board; open: boolean; onOpenChange: (open: boolean) => void };

/** A copy of the board under another title, with its cards or as a template of lists and labels; leads to it when it is there. */
export function CopyBoardDialog({ board, open, onOpenChange }: CopyBoardDialogProps) {
  const router = useRouter();
  const commands = useWorkspaceCommands(board.workspaceId);
  const [withCards, setWithCards] = useState(true);

  async function copy(title: string) {
    const receipt = commands.copyBoard(board.id, { title, cards: withCards });
    await receipt;
    onOpenChange(false);
    router.push(routes.board(board.workspaceId, receipt.id));
  }

  return (
    <BoardFormDialog
      words={words}
      defaultTitle={words.titleOfCopy(board.title)}
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={copy}
    >
      <Checkbox checked={withCards} onCheckedChange={setWithCards}>
        {words.cards}
        <span className="block text-sm text-ink-2">{words.cardsHint}</span>
      </Checkbox>
    </BoardFormDialog>
  );
}
