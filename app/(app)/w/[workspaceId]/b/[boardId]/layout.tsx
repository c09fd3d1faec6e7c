import type { ReactNode } from 'react';
import { BoardPage } from '@/components/board/board-page';

type Props = { params: Promise<{ workspaceId: string; boardId: string }>; children: ReactNode };

/** The board stays while cards open and close over it. */
export default async function BoardLayout({ params, children }: Props) {
  const { workspaceId, boardId } = await params;
  return (
    <BoardPage key={boardId} workspaceId={workspaceId} boardId={boardId}>
      {children}
    </BoardPage>
  );
}
