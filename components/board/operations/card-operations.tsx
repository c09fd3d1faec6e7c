'use client';

import { Copy } from 'lucide-react';
import { useParams } from 'next/navigation';
import { useMemo } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { operations } from '@/components/strings/operations';
import { useCardTile } from '@/lib/browser/hooks/use-streams';
import { useBoardContext } from '../board-context';
import { TransferCommand } from './transfer-command';
import { useCopyCard } from './use-copy-card';
import { useLastFocused } from './use-last-focused';

const words = operations.card;

/** What can be done to the open or focused card as a whole, by name in the palette. */
export function CardOperations() {
  const { boardId, canEdit } = useBoardContext();
  const { cardId: openId } = useParams<{ cardId?: string }>();
  const focusedId = useLastFocused('data-card-id');
  const card = useCardTile(boardId, openId ?? focusedId ?? '');
  const isOpen = openId !== undefined;
  const mayChange = canEdit && card?.archivedAt === null;
  const copyCard = useCopyCard();
  useCommands(
    useMemo<AppCommand[]>(() => {
      if (!mayChange || !card) return [];
      const { group } = words;
      return [
        {
          ...{ id: 'card.copy', group, label: words.copyThis(card.title), icon: <Copy aria-hidden="true" /> },
          run: () => copyCard(card.id, isOpen ? 'openCard' : 'board'),
        },
        // The board handles the key where a card has the focus.
        { id: 'card.copy.key', group, label: words.copyKey, keys: 'shift+c', listedIn: 'sheet', run: () => undefined },
      ];
    }, [mayChange, card, isOpen, copyCard]),
  );
  return mayChange && card && !isOpen ? <TransferCommand card={card} /> : null;
}
