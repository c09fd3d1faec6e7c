import type * as z from 'zod/mini';
import { planCommentUpdate } from '@/lib/domain/card/plan-comment-change';
import { oldValues } from '@/lib/domain/old-values';
import type { updateCommentCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { readComment } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atComment } from './locate';

export type UpdateCommentInput = z.infer<typeof updateCommentCommandSchema> & {
  readonly commentId: Id;
  /** From `If-Match`; null when the client did not ask. */
  readonly expectedVersion: number | null;
};

/** The author's new text of a comment. */
export const updateComment = defineCommand<UpdateCommentInput>({
  name: 'updateComment',
  locate: (tx, { commentId }) => atComment(tx, commentId),
  allows: editors,
  async decide(tx, { commentId, body, expectedVersion }, { access, caller, now }) {
    const boardId = openBoardId(access);
    const { tile, comment } = await readComment(tx, commentId);
    if (comment.authorId !== caller.userId) refuse('forbidden', 'Only its author may edit a comment.');
    const facts = { cardId: tile.id, comment, body, expectedVersion, now: now.toISOString() };
    const change = accept(planCommentUpdate(facts));
    const inverse = oldValues(comment, change.card?.data ?? {});
    return { result: { comment: applied(comment, change.card?.data) }, ...changeCard(boardId, tile, change, inverse) };
  },
});
