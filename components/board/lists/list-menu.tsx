'use client';

import {
  Archive,
  ArrowDownNarrowWide,
  ArrowLeft,
  ArrowRight,
  ArrowRightLeft,
  ChevronsRightLeft,
  Copy,
  Gauge,
  Pencil,
  Plus,
} from 'lucide-react';
import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { useListOperations } from '@/components/board/operations/list-operations';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { operations as allWords } from '@/components/strings/operations';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuSeparator } from '@/components/ui/menu-items';
import type { Trigger } from '@/components/ui/on-demand';
import type { CardTile, List } from '@/lib/protocol/things';
import { LimitDialog } from './limit-dialog';
import { MoveListDialog } from './move-list-dialog';

const operationWords = allWords.list;

type ListMenuProps = {
  trigger: Trigger;
  list: List;
  openCards: readonly CardTile[];
  onAddCard: () => void;
  onRename: () => void;
  onCollapse: () => void;
  /** Absent at the row's ends. */
  onMoveLeft: (() => void) | undefined;
  onMoveRight: (() => void) | undefined;
};

/** What can be done to a list; moving it left and right is the keyboard's drag. Who only reads can still fold it. */
export function ListMenu({
  trigger,
  list,
  openCards,
  onAddCard,
  onRename,
  onCollapse,
  onMoveLeft,
  onMoveRight,
}: ListMenuProps) {
  const { canEdit, commands } = useBoardContext();
  const operations = useListOperations();
  const [dialog, setDialog] = useState<'limit' | 'move' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu align="end" trigger={trigger}>
        {canEdit ? (
          <>
            <MenuItem icon={<Plus aria-hidden="true" />} shortcut="c" onSelect={onAddCard}>
              {words.card.add}
            </MenuItem>
            <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={onRename}>
              {common.actions.rename}
            </MenuItem>
            <MenuItem icon={<Gauge aria-hidden="true" />} onSelect={() => setDialog('limit')}>
              {words.list.setLimit}
            </MenuItem>
          </>
        ) : null}
        <MenuItem icon={<ChevronsRightLeft aria-hidden="true" />} onSelect={onCollapse}>
          {words.list.collapse}
        </MenuItem>
        {canEdit ? (
          <>
            <MenuSeparator />
            <MenuItem icon={<ArrowLeft aria-hidden="true" />} disabled={!onMoveLeft} onSelect={() => onMoveLeft?.()}>
              {words.list.moveLeft}
            </MenuItem>
            <MenuItem icon={<ArrowRight aria-hidden="true" />} disabled={!onMoveRight} onSelect={() => onMoveRight?.()}>
              {words.list.moveRight}
            </MenuItem>
            <MenuItem icon={<ArrowRightLeft aria-hidden="true" />} onSelect={() => setDialog('move')}>
              {words.list.moveTo}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => operations.copy(list)}>
              {operationWords.copy}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownNarrowWide aria-hidden="true" />}
              disabled={openCards.length < 2}
              onSelect={() => operations.openSorting(list)}
            >
              {operationWords.sort}
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon={<Archive aria-hidden="true" />}
              disabled={openCards.length === 0}
              onSelect={() => operations.archiveCards(list)}
            >
              {operationWords.archiveCards}
            </MenuItem>
            <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => void commands.archiveList(list.id)}>
              {words.list.archive}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {dialog === 'limit' ? <LimitDialog list={list} onClose={close} /> : null}
      {dialog === 'move' ? <MoveListDialog list={list} onClose={close} /> : null}
    </>
  );
}
