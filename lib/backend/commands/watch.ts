import type { Tx } from '@/lib/backend/db/database';
import { planWatch } from '@/lib/domain/inbox/plan-watch';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Watch } from '@/lib/protocol/things';
import { readers } from './allow';
import { changeInbox } from './changes';
import { readWatchedIds } from './facts/watch-facts';
import { type CommandContext, type Decision, defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

/** A person wants to hear of a board that they may read. */
export const watchBoard = defineCommand<{ readonly boardId: Id }>({
  name: 'watchBoard',
  locate: (_tx, { boardId }, { userId }) => ({ streams: [streamName('user', userId)], scope: { boardId } }),
  allows: readers,
  decide: (tx, { boardId }, context) => changeWatch(tx, { kind: 'board', id: boardId }, true, context),
});

/** A person wants to hear of a card that they may read. */
export const watchCard = defineCommand<{ readonly cardId: Id }>({
  name: 'watchCard',
  async locate(tx, { cardId }, { userId }) {
    const { scope } = await atTile(tx, cardId);
    return { streams: [streamName('user', userId)], scope };
  },
  allows: readers,
  decide: (tx, { cardId }, context) => changeWatch(tx, { kind: 'card', id: cardId }, true, context),
});

/** What watching and not watching both come to: one event on the person's own stream. */
export async function changeWatch(
  tx: Tx,
  watch: Watch,
  watching: boolean,
  { caller: { userId } }: CommandContext,
): Promise<Decision> {
  const event = accept(planWatch(await readWatchedIds(tx, userId), watch, watching));
  return { result: { watch: { ...watch, watching } }, ...changeInbox(userId, event) };
}
