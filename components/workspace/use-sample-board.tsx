'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { sample } from '@/components/strings/sample';
import { toast } from '@/components/ui/toast';
import { useWorkspaceCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';
import { SampleBoardMaker } from './sample-board-maker';

/** Makes the sample board and goes there. `maker` must be drawn; it shows nothing. */
export function useSampleBoard(workspaceId: Id): { make: () => void; pending: boolean; maker: ReactNode } {
  const router = useRouter();
  const commands = useWorkspaceCommands(workspaceId);
  const [boardId, setBoardId] = useState<Id | null>(null);

  const handleReady = useCallback(() => {
    if (boardId) router.push(routes.board(workspaceId, boardId));
  }, [boardId, router, workspaceId]);

  const handleFailed = useCallback((reason: unknown) => {
    setBoardId(null);
    toast.error(explain(reason));
  }, []);

  return {
    make: () => setBoardId(commands.createBoard({ title: sample.title, color: 'teal' }).id),
    pending: boardId !== null,
    maker: boardId ? <SampleBoardMaker boardId={boardId} onReady={handleReady} onFailed={handleFailed} /> : null,
  };
}
