import type * as z from 'zod/mini';
import { planCommentCreate } from '@/lib/domain/card/plan-comment-change';
import type { createCommentCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readTile } from './facts/card-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atCard } from './locate';

export type CreateCommentInput = z.infer<typeof createCommentCommandSchema> & { readonly cardId: Id; readonly id: Id };

/** A comment on a card. */
export const createComment = defineCommand<CreateCommentInput>({
  name: 'createComment',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, id, body }, { access, caller, now }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Comment', id);
    const card = await readTile(tx, cardId);
    const facts = { card, id, authorId: caller.userId, body, now: now.toISOString() };
    const change = accept(planCommentCreate(facts));
    const { cardId: _card, commentId: _id, ...fields } = change.card.data;
    return { status: 201, result: { comment: { id, ...fields } }, ...changeCard(boardId, card, change) };
  },
});
