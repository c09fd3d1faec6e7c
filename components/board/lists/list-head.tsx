'use client';

import { clsx } from 'clsx';
import { type Ref, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { board as words } from '@/components/strings/board';
import { InlineEdit } from '@/components/ui/inline-edit';
import type { CardTile, List } from '@/lib/protocol/things';
import { ListCount } from './list-count';
import { ListMenu } from './list-menu';

type ListHeadProps = {
  list: List;
  openCards: readonly CardTile[];
  handle: Ref<HTMLDivElement>;
  onAddCard: () => void;
  onCollapse: () => void;
  onMoveLeft: (() => void) | undefined;
  onMoveRight: (() => void) | undefined;
};

/** A list's name, how full it is, and what can be done to it; it is dragged by this. */
export function ListHead({ list, openCards, handle, ...actions }: ListHeadProps) {
  const { canEdit, commands } = useBoardContext();
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div ref={handle} className={clsx('flex items-center gap-1 px-2 pt-2', canEdit && 'cursor-grab')}>
      <h2 className="min-w-0 grow text-sm font-semibold" dir="auto">
        <InlineEdit
          label={words.list.title}
          value={list.title}
          disabled={!canEdit}
          editing={isRenaming}
          onEditingChange={setRenaming}
          onSave={(title) => commands.renameList(list.id, title)}
          explain={explain}
        />
      </h2>
      <ListCount title={list.title} count={openCards.length} limit={list.wipLimit} />
      <ListMenu list={list} openCards={openCards} onRename={() => setRenaming(true)} {...actions} />
    </div>
  );
}
