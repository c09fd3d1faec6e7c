import type * as z from 'zod/mini';
import { planCardsTransfer } from '@/lib/domain/transfer/plan-cards-transfer';
import type { transferCardsCommandSchema } from '@/lib/protocol/commands/transfer-commands';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { editors, openBoardId } from './allow';
import { readLabels } from './facts/board-facts';
import { readTiles } from './facts/cards-facts';
import { mustTakeFrom, readTransferTarget } from './facts/transfer-facts';
import { defineCommand } from './kernel/command';
import { onBoard, onCard } from './kernel/planned-event';
import { accept, refuse } from './kernel/refusal';
import { writeTransfer } from './rows/write-transfer';

export type TransferCardsInput = z.infer<typeof transferCardsCommandSchema> & { readonly boardId: Id };

/**
 * Cards go to another board, with everything in them. Both boards hear of it, and each card's own stream, which stays the
 * same: only who may read it changes, so every grant for it is void and asked for anew.
 */
export const transferCards = defineCommand<TransferCardsInput>({
  name: 'transferCards',
  locate: (_tx, { boardId, toBoardId, cardIds }) => ({
    streams: [
      ...[boardId, toBoardId].map((id) => streamName('board', id)),
      ...cardIds.map((id) => streamName('card', id)),
    ],
    scope: { boardId },
  }),
  allows: editors,
  async decide(tx, { cardIds, toBoardId, listId, at }, { access, caller }) {
    const boardId = openBoardId(access);
    if (toBoardId === boardId) refuse('invalid_input', 'The cards are on this board already.');
    await mustTakeFrom(tx, toBoardId, caller.userId);
    const { tiles, left, arrived, skipped, lost } = accept(
      planCardsTransfer({
        cardIds,
        cards: await readTiles(tx, boardId, cardIds),
        labels: await readLabels(tx, boardId),
        target: await readTransferTarget(tx, toBoardId, listId, at),
      }),
    );
    return {
      result: { cards: tiles.map((tile) => ({ ...tile, boardId: toBoardId })), skipped, lost },
      events: [
        onBoard(boardId, left),
        onBoard(toBoardId, arrived),
        ...tiles.map(({ id }) => onCard(id, { name: 'card.updated', data: { cardId: id, boardId: toBoardId } })),
      ],
      write: (tx) => writeTransfer(tx, toBoardId, tiles),
      marks: tiles.map(({ id }) => ({ subject: `stream:${streamName('card', id)}`, ttlMs: GRANT_LIFETIME_MS })),
    };
  },
});
