'use client';

import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { InlineEdit } from '@/components/ui/inline-edit';
import { Notice } from '@/components/ui/notice';
import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import type { CardTile } from '@/lib/protocol/things';

/** Title and place of an open card. */
export function CardHead({ tile }: { tile: CardTile }) {
  const { boardId, canEdit, commands } = useBoardContext();
  const list = useBoardLists(boardId).find((other) => other.id === tile.listId);
  return (
    <div>
      <div className="-ml-2 pr-8 text-xl font-semibold" dir="auto">
        <InlineEdit
          label={words.title}
          value={tile.title}
          disabled={!canEdit || tile.archivedAt !== null}
          onSave={(title) => commands.updateCard(tile.id, { title }, { baseVersion: tile.version })}
          explain={explain}
        />
      </div>
      <p className="mt-1 text-sm text-ink-3">
        {words.number(tile.number)} {list ? words.inList(list.title) : null}
      </p>
      {tile.archivedAt ? (
        <div className="mt-3">
          <Notice tone="neutral">{words.archived}</Notice>
        </div>
      ) : null}
    </div>
  );
}
