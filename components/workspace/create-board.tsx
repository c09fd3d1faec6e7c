'use client';

import { useRouter } from 'next/navigation';
import { routes } from '@/components/routes';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';
import { CreateBoardDialog } from './create-board-dialog';

type CreateBoardProps = { workspaceId: Id; open: boolean; onOpenChange: (open: boolean) => void };

/** The dialog for a new board; leads to the board when it is there. */
export function CreateBoard({ workspaceId, open, onOpenChange }: CreateBoardProps) {
  const router = useRouter();
  const commands = useWorkspaceCommands(workspaceId);
  return (
    <CreateBoardDialog
      open={open}
      onOpenChange={onOpenChange}
      onCreate={async (board) => {
        const receipt = commands.createBoard(board);
        await receipt;
        onOpenChange(false);
        router.push(routes.board(workspaceId, receipt.id));
      }}
    />
  );
}
