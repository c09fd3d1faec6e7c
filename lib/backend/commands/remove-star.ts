import { planStarRemove } from '@/lib/domain/inbox/plan-star';
import type { Id } from '@/lib/protocol/primitives';
import { changeInbox } from './changes';
import { readStars } from './facts/star-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atOwnStream } from './locate';

export interface RemoveStarInput {
  readonly boardId: Id;
}

/** A person takes a star away, also from a board that they may not read any more. */
export const removeStar = defineCommand<RemoveStarInput>({
  name: 'removeStar',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { boardId }, { caller: { userId } }) {
    const event = accept(planStarRemove(await readStars(tx, userId), boardId));
    return { result: { star: { boardId } }, ...changeInbox(userId, event) };
  },
});
