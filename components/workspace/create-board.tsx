'use client';

import { useRouter } from 'next/navigation';
import { lazy } from 'react';
import { routes } from '@/components/routes';
import { OpenedOnDemand } from '@/components/ui/on-demand';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';

const CreateBoardDialog = lazy(() =>
  import('./create-board-dialog').then((module) => ({ default: module.CreateBoardDialog })),
);

type CreateBoardProps = { workspaceId: Id; open: boolean; onOpenChange: (open: boolean) => void };

/** The dialog for a new board; leads to the board when it is there. */
export function CreateBoard({ workspaceId, open, onOpenChange }: CreateBoardProps) {
  const router = useRouter();
  const commands = useWorkspaceCommands(workspaceId);
  return (
    <OpenedOnDemand open={open}>
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
    </OpenedOnDemand>
  );
}
