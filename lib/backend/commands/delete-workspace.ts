import { planWorkspaceDelete } from '@/lib/domain/workspace/plan-workspace-change';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { ownersOrGone } from './allow';
import { changeWorkspace } from './changes';
import { readBoardsGoing } from './facts/boards-going';
import { readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';

export interface DeleteWorkspaceInput {
  readonly workspaceId: Id;
}

/** A workspace goes for good with all its boards, each of which says so on its own stream. Only owners may. */
export const deleteWorkspace = defineCommand<DeleteWorkspaceInput>({
  name: 'deleteWorkspace',
  async locate(tx, { workspaceId }) {
    const boards = await tx.board.findMany({ where: { workspaceId }, select: { id: true } });
    const streams = boards.map(({ id }) => streamName('board', id));
    return { streams: [streamName('workspace', workspaceId), ...streams], scope: { workspaceId } };
  },
  allows: ownersOrGone,
  async decide(tx, { workspaceId }) {
    const event = accept(planWorkspaceDelete(await readWorkspace(tx, workspaceId)));
    const boards = await readBoardsGoing(tx, { workspaceId });
    const members = await tx.membership.findMany({ where: { workspaceId }, select: { userId: true } });
    const readers = new Set([...members.map(({ userId }) => userId), ...boards.flatMap(({ people }) => people)]);
    const change = changeWorkspace(workspaceId, event);
    const goodbyes = boards.map(({ id, people }) =>
      onBoard(id, { name: 'board.deleted', data: { boardId: id } }, { people }),
    );
    return {
      result: { workspace: { id: workspaceId } },
      ...change,
      events: [...change.events, ...goodbyes],
      conceal: goodbyes.map(({ stream }) => stream),
      marks: [...readers].map((userId) => ({
        subject: `user:${userId}@${workspaceId}` as const,
        ttlMs: GRANT_LIFETIME_MS,
      })),
    };
  },
});
