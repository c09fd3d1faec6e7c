import type { Tx } from '@/lib/backend/db/database';
import type { ImportPlan } from '@/lib/domain/import/import-plan';
import type { ImportProgress } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Board } from '@/lib/protocol/things';
import { boardCreators, mustBeOpenWorkspace } from './allow';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { refuse } from './kernel/refusal';
import { NOTHING_HERE } from './locate';
import { writeWholeBoard } from './rows/write-whole-board';

export interface ImportBoardInput {
  readonly workspaceId: Id;
  readonly plan: ImportPlan;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A large file takes as long as it takes; only the new board's own stream is locked meanwhile. */
const IMPORT_TRANSACTION_MS = 120_000;

/** The first event of the board's stream. */
const FIRST_SEQ = 1;

/**
 * A board out of somebody else's export: all of it in one transaction, or nothing. Its workspace hears of it by projection, so
 * that a large import does not make everybody else in the workspace wait; only the membership of whoever imports stands still.
 */
export const importBoard = defineCommand<ImportBoardInput>({
  name: 'importBoard',
  locate: (_tx, { workspaceId, plan }) => ({ streams: [streamName('board', plan.board.id)], scope: { workspaceId } }),
  allows: boardCreators,
  timeoutMs: IMPORT_TRANSACTION_MS,
  async decide(tx, input, { access, caller }) {
    const { workspaceId, plan, onProgress } = input;
    mustBeOpenWorkspace(access);
    const { id: boardId } = plan.board;
    await mustBeFree(tx, 'Board', boardId);
    if (!(await holdMemberships(tx, input, caller.userId))) return refuse('not_found', NOTHING_HERE);
    const { lastCardNumber: _last, ...fields } = plan.board;
    const board: Board = { ...fields, workspaceId, version: 1 };
    return {
      status: 201,
      result: { board, report: plan.report },
      events: [onBoard(boardId, { name: 'board.imported', data: { boardId } })],
      write: (tx) =>
        writeWholeBoard(tx, plan, {
          workspaceId,
          ownerId: caller.userId,
          seq: FIRST_SEQ,
          onProgress: (done, total) => onProgress({ stage: 'saving', done, total }),
        }),
    };
  },
});

/**
 * Whoever imports, and whoever has cards in the import, stays a member until the commit: who is removed meanwhile is removed
 * after it, and then leaves this board like any other. False when the importer is a member no more.
 */
async function holdMemberships(tx: Tx, { workspaceId, plan }: ImportBoardInput, importerId: Id): Promise<boolean> {
  const userIds = [...new Set([importerId, ...plan.cards.flatMap(({ assigneeIds }) => assigneeIds)])];
  const held = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT "userId" FROM "Membership" WHERE "workspaceId" = ${workspaceId}::uuid AND "userId" = ANY(${userIds}::uuid[])
    ORDER BY "userId" FOR SHARE`;
  return held.some(({ userId }) => userId === importerId);
}
