import type * as z from 'zod/mini';
import { sql } from '@/lib/backend/db/sql';
import { planBoardCopy } from '@/lib/domain/copy/plan-board-copy';
import { canCreateBoard } from '@/lib/domain/permissions';
import type { copyBoardCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { mustBeOpenWorkspace, readers } from './allow';
import { readBoard, readLabels, readLists } from './facts/board-facts';
import { readContents } from './facts/card-content';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { atBoardInWorkspace } from './locate';
import { newId } from './new-id';
import { putWholeBoard, WHOLE_BOARD_TRANSACTION_MS } from './put-whole-board';

export type CopyBoardInput = z.infer<typeof copyBoardCommandSchema> & { readonly boardId: Id; readonly id: Id };

/** A board once more beside itself, its cards with it or not. Its people are not copied: whoever copies owns the copy. */
export const copyBoard = defineCommand<CopyBoardInput>({
  name: 'copyBoard',
  timeoutMs: WHOLE_BOARD_TRANSACTION_MS,
  async locate(tx, { boardId, id }) {
    const { streams, scope } = await atBoardInWorkspace(tx, boardId);
    return { streams: [...streams, streamName('board', id)], scope };
  },
  allows: (access) => readers(access) && canCreateBoard(access.workspaceRole),
  async decide(tx, { boardId, id, title, cards }, { access, caller, now }) {
    mustBeOpenWorkspace(access);
    await mustBeFree(tx, 'Board', id);
    const { version: _version, ...fields } = await readBoard(tx, boardId);
    const createdAt = now.toISOString();
    const content = {
      lists: await readLists(tx, boardId),
      labels: await readLabels(tx, boardId),
      cards: cards ? await readContents(tx, sql`c."boardId" = ${boardId}::uuid AND c."archivedAt" IS NULL`) : [],
    };
    const { workspaceId, ...board } = { ...fields, id, title, archivedAt: null, createdAt };
    const copying = { newId, now: createdAt, createdById: caller.userId };
    return putWholeBoard(planBoardCopy(board, content, copying), workspaceId, caller.userId);
  },
});
