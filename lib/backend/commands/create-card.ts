import type * as z from 'zod/mini';
import { planCardCreate } from '@/lib/domain/board/plan-card-create';
import type { createCardCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readCardCreateFacts } from './facts/card-create-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';

export type CreateCardInput = z.infer<typeof createCardCommandSchema> & { readonly boardId: Id; readonly id: Id };

/** A new card in a list. */
export const createCard = defineCommand<CreateCardInput>({
  name: 'createCard',
  locate: (_tx, { boardId, id }) => ({
    streams: [streamName('board', boardId), streamName('card', id)],
    scope: { boardId },
  }),
  allows: editors,
  async decide(tx, input, { access, caller, now }) {
    const boardId = openBoardId(access);
    const { id, title, description = '', startAt = null, dueAt = null } = input;
    await mustBeFree(tx, 'Card', id);
    const facts = await readCardCreateFacts(tx, boardId, input);
    const change = accept(
      planCardCreate({
        ...facts,
        id,
        boardId,
        title,
        description,
        startAt,
        dueAt,
        createdById: caller.userId,
        now: now.toISOString(),
      }),
    );
    const { cardId: _id, ...fields } = { ...change.board.data, ...change.card.data };
    return { status: 201, result: { card: { id, ...fields } }, ...changeCard(boardId, { id }, change) };
  },
});
