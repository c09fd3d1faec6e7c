import type * as z from 'zod/mini';
import { groupOldValues } from '@/lib/domain/board/card-changes';
import { planCardsChange } from '@/lib/domain/board/plan-cards-change';
import type { changeCardsCommandSchema } from '@/lib/protocol/commands/bulk-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { readCardsChangeFacts, readTiles } from './facts/cards-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';
import { writeBoardEvent } from './rows/write-board-event';

export type ChangeCardsInput = z.infer<typeof changeCardsCommandSchema> & { readonly boardId: Id };

/** The same change for many cards of a board: one event, so that every screen shows it in one step. */
export const changeCards = defineCommand<ChangeCardsInput>({
  name: 'changeCards',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: editors,
  async decide(tx, { cardIds, change }, { access, now }) {
    const boardId = openBoardId(access);
    const tiles = await readTiles(tx, boardId, cardIds);
    const facts = await readCardsChangeFacts(tx, boardId, cardIds, change, now.toISOString());
    const { changes, skipped, event } = accept(planCardsChange(cardIds, tiles, facts));
    const result = { cards: changes.map(({ cardId: id, fields }) => ({ id, ...fields })), skipped };
    if (!event) return { result, events: [] };
    const inverse = { changes: groupOldValues(changes, tiles) };
    return {
      result,
      events: [onBoard(boardId, event, inverse)],
      write: (tx) => writeBoardEvent(tx, boardId, event),
    };
  },
});
