import type * as z from 'zod/mini';
import { planCardMove } from '@/lib/domain/board/plan-card-move';
import type { moveCardCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { readCardMove } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atTile } from './locate';

export type MoveCardInput = z.infer<typeof moveCardCommandSchema> & { readonly cardId: Id };

/** A card goes to a place in a list of its board, named by its neighbours there. */
export const moveCard = defineCommand<MoveCardInput>({
  name: 'moveCard',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, listId, ...placement }, { access }) {
    const boardId = openBoardId(access);
    const { tile, list, neighbourhood } = await readCardMove(tx, cardId, listId, placement);
    if (!list) return refuse('not_found', 'The list has gone, or is on another board.');
    return changeTile(boardId, tile, accept(planCardMove({ card: tile, list, neighbourhood })));
  },
});
