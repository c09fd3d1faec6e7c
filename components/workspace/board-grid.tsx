'use client';

import { explain } from '@/components/explain';
import { workspace } from '@/components/strings/workspace';
import { Section } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';
import { BoardTile, type HomeBoard } from './board-tile';

const words = workspace.home;

type BoardGridProps = { title: string; boards: readonly HomeBoard[] };

/** Boards under one heading; nothing where there are none. */
export function BoardGrid({ title, boards }: BoardGridProps) {
  const inbox = useInboxCommands();
  if (boards.length === 0) return null;

  function handleStar(boardId: Id, on: boolean) {
    const saved = on ? inbox.star(boardId) : inbox.unstar(boardId);
    saved.catch((reason: unknown) => toast.error(words.starFailed, { description: explain(reason) }));
  }

  return (
    <Section title={title}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(264px,100%),1fr))] gap-4">
        {boards.map((board) => (
          <BoardTile key={board.id} board={board} onStar={(on) => handleStar(board.id, on)} />
        ))}
      </ul>
    </Section>
  );
}
