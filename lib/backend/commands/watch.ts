import { planWatch } from '@/lib/domain/inbox/plan-watch';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Watch } from '@/lib/protocol/things';
import { readers } from './allow';
import { changeInbox } from './changes';
import { readWatchedIds } from './facts/watch-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface WatchInput {
  readonly watch: Watch;
}

/** A person wants to hear of a board or a card that they may read. */
export const watch = defineCommand<WatchInput>({
  name: 'watch',
  async locate(tx, { watch }, caller) {
    const streams = [streamName('user', caller.userId)];
    return { streams, scope: watch.kind === 'board' ? { boardId: watch.id } : (await atTile(tx, watch.id)).scope };
  },
  allows: readers,
  async decide(tx, { watch }, { caller: { userId } }) {
    const event = accept(planWatch(await readWatchedIds(tx, userId), watch, true));
    return { result: { watch: { ...watch, watching: true } }, ...changeInbox(userId, event) };
  },
});

/** What the addresses of watching say: the kind is in the path. */
export const toWatch = (kind: Watch['kind'], id: Id): WatchInput => ({ watch: { kind, id } });
