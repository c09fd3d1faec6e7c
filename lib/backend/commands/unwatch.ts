import { planWatch } from '@/lib/domain/inbox/plan-watch';
import { changeInbox } from './changes';
import { readWatchedIds } from './facts/watch-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atOwnStream } from './locate';
import type { WatchInput } from './watch';

/** A person wants to hear no more of a board or card, also of one that they may not read any more. */
export const unwatch = defineCommand<WatchInput>({
  name: 'unwatch',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { watch }, { caller: { userId } }) {
    const event = accept(planWatch(await readWatchedIds(tx, userId), watch, false));
    return { result: { watch: { ...watch, watching: false } }, ...changeInbox(userId, event) };
  },
});
