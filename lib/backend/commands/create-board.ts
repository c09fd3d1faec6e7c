import type * as z from 'zod/mini';
import { planBoardCreate } from '@/lib/domain/board/plan-board-change';
import { planTemplateBoard } from '@/lib/domain/templates/plan-template-board';
import type { createBoardCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Board } from '@/lib/protocol/things';
import { boardCreators, mustBeOpenWorkspace } from './allow';
import { announceBoard } from './announce-board';
import { mustBeFree } from './facts/free-id';
import { readMembers } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { newId } from './new-id';
import { putWholeBoard } from './put-whole-board';
import { writeBoardEvent } from './rows/write-board-event';

export type CreateBoardInput = z.infer<typeof createBoardCommandSchema> & {
  readonly workspaceId: Id;
  readonly id: Id;
};

/** A new board, empty or with what a template holds, owned by whoever creates it. An open one is told to its workspace; a private one is known to its people alone. */
export const createBoard = defineCommand<CreateBoardInput>({
  name: 'createBoard',
  locate: (_tx, { workspaceId, id }) => ({
    streams: [streamName('workspace', workspaceId), streamName('board', id)],
    scope: { workspaceId },
  }),
  allows: boardCreators,
  async decide(tx, input, { access, caller, now }) {
    mustBeOpenWorkspace(access);
    const { id, workspaceId, title, description = '', color = 'blue' } = input;
    const { background = 'plain', visibility = 'workspace' } = input;
    await mustBeFree(tx, 'Board', id);
    const createdAt = now.toISOString();
    if (input.template) {
      const board = { id, title, description, color, background, visibility, archivedAt: null, createdAt };
      const copying = { newId, now: createdAt, createdById: caller.userId };
      return putWholeBoard(planTemplateBoard(input.template, board, copying), workspaceId, caller.userId);
    }
    const fields = { id, workspaceId, title, description, color, background, visibility, createdAt };
    const members = await readMembers(tx, workspaceId);
    const shown = members.flatMap((member) => {
      if (member.userId === caller.userId) return [{ ...member, role: 'owner' as const }];
      return visibility === 'private' ? [] : [member];
    });
    const event = accept(planBoardCreate(fields, shown));
    const board: Board = { ...fields, archivedAt: null, version: 1 };
    return {
      status: 201,
      result: { board },
      events: [...announceBoard(board), onBoard(id, event)],
      async write(tx) {
        await writeBoardEvent(tx, id, event);
        await tx.boardMember.createMany({ data: { boardId: id, userId: caller.userId, role: 'owner' } });
      },
    };
  },
});
