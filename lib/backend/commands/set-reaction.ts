import { planReaction } from '@/lib/domain/card/plan-reaction';
import type { Id } from '@/lib/protocol/primitives';
import type { Reaction } from '@/lib/protocol/things';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readComment } from './facts/body-facts';
import { type CommandDefinition, defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atComment } from './locate';

export interface ReactionInput {
  readonly commentId: Id;
  readonly reaction: Reaction;
}

/** The caller gives a comment a reaction. */
export const addReaction = settingTo('addReaction', true);

/** The caller takes a reaction back. */
export const removeReaction = settingTo('removeReaction', false);

function settingTo(name: string, wanted: boolean): CommandDefinition<ReactionInput> {
  return defineCommand<ReactionInput>({
    name,
    locate: (tx, { commentId }) => atComment(tx, commentId),
    allows: editors,
    async decide(tx, { commentId, reaction }, { access, caller }) {
      const boardId = openBoardId(access);
      const { tile, comment } = await readComment(tx, commentId);
      const facts = { cardId: tile.id, comment, reaction, userId: caller.userId, wanted };
      const change = accept(planReaction(facts));
      const before = comment.reactions?.[reaction] ?? [];
      return { result: { comment: { id: commentId } }, ...changeCard(boardId, tile, change, { userIds: before }) };
    },
  });
}
