import { planCommentDelete } from '@/lib/domain/card/plan-comment-change';
import { oldValues } from '@/lib/domain/old-values';
import { canDeleteComment } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { openBoardId, readers } from './allow';
import { applied, changeCard } from './changes';
import { readComment } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atComment } from './locate';

export interface DeleteCommentInput {
  readonly commentId: Id;
}

/** A comment keeps its place and loses its text. Its author may, and those who manage the board. */
export const deleteComment = defineCommand<DeleteCommentInput>({
  name: 'deleteComment',
  locate: (tx, { commentId }) => atComment(tx, commentId),
  allows: readers,
  async decide(tx, { commentId }, { access, caller, now }) {
    const boardId = openBoardId(access);
    const { tile, comment } = await readComment(tx, commentId);
    const mayDelete = canDeleteComment(access, comment.authorId === caller.userId);
    if (!mayDelete) refuse('forbidden', 'Only its author, or an admin of the board, may delete a comment.');
    const change = accept(planCommentDelete(tile, comment, now.toISOString()));
    const inverse = oldValues(comment, change.card?.data ?? {});
    return { result: { comment: applied(comment, change.card?.data) }, ...changeCard(boardId, tile, change, inverse) };
  },
});
