'use client';

import { clsx } from 'clsx';
import { MoreHorizontal } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { board as words } from '@/components/strings/board';
import { IconButton } from '@/components/ui/icon-button';
import { InlineEdit } from '@/components/ui/inline-edit';
import { PopupOnDemand } from '@/components/ui/on-demand';
import type { CardTile, List } from '@/lib/protocol/things';
import { ListCount } from './list-count';

const loadListMenu = async () => (await import('./list-menu')).ListMenu;

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
      <PopupOnDemand
        kind="menu"
        load={loadListMenu}
        given={{ list, openCards, onRename: () => setRenaming(true), ...actions }}
        trigger={
          <IconButton label={words.list.actions(list.title)} size="sm">
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      />
    </div>
  );
}
