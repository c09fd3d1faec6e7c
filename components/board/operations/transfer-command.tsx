'use client';

import { ArrowRightLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { operations } from '@/components/strings/operations';
import type { CardTile } from '@/lib/protocol/things';
import { useTransferCards } from './transfer-cards';

/** Moving a card to another board, by name in the palette. Over an open card its dialog must stand inside the card's. */
export function TransferCommand({ card, onGone }: { card: CardTile; onGone?: () => void }) {
  const transferCards = useTransferCards();
  useCommands(
    useMemo(
      () => [
        {
          id: 'card.transfer',
          group: operations.card.group,
          label: operations.transfer.moveThis(card.title),
          icon: <ArrowRightLeft aria-hidden="true" />,
          run: () => transferCards({ cardIds: [card.id], ...(onGone && { onGone }) }),
        },
      ],
      [card, onGone, transferCards],
    ),
  );
  return null;
}
