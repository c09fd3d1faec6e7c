import { planStarAdd } from '@/lib/domain/inbox/plan-star';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { readers } from './allow';
import { changeInbox } from './changes';
import { readStars } from './facts/star-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';

export interface AddStarInput {
  readonly boardId: Id;
}

/** A person stars a board that they may read. */
export const addStar = defineCommand<AddStarInput>({
  name: 'addStar',
  locate: (_tx, { boardId }, caller) => ({ streams: [streamName('user', caller.userId)], scope: { boardId } }),
  allows: readers,
  async decide(tx, { boardId }, { caller: { userId } }) {
    const event = accept(planStarAdd(await readStars(tx, userId), boardId));
    return { result: { star: { boardId } }, ...changeInbox(userId, event) };
  },
});
