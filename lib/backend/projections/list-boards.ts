import { announceBoard } from '@/lib/backend/commands/announce-board';
import { readBoard } from '@/lib/backend/commands/facts/board-facts';
import { onWorkspace } from '@/lib/backend/commands/kernel/planned-event';
import type { Projector } from '@/lib/backend/outbox/projector';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { recountBoards } from './recount-boards';

/** A workspace lists its open boards as they are called and coloured; one that becomes private leaves the list, one that opens enters it. */
export const listBoards: Projector = {
  name: 'listBoards',
  source: 'board',
  names: ['board.updated'],

  async targets(db, event) {
    const { id } = parseStreamName(event.stream);
    const board = await db.board.findUnique({ where: { id }, select: { workspaceId: true } });
    return board ? [streamName('workspace', board.workspaceId)] : [];
  },

  async project(tx, event, target) {
    const { id: boardId } = parseStreamName(event.stream);
    const { id: workspaceId } = parseStreamName(target);
    if (!(await tx.board.findUnique({ where: { id: boardId }, select: { id: true } }))) return null;
    const board = await readBoard(tx, boardId);
    if ('visibility' in event.data) {
      if (board.visibility === 'private') return onWorkspace(workspaceId, { name: 'board.removed', data: { boardId } });
      const [counted] = await recountBoards(tx, [boardId]);
      return announceBoard(board, counted)[0] ?? null;
    }
    if (board.visibility === 'private') return null;
    const { title, color, archivedAt } = board;
    const shown = { title, color, archivedAt };
    const changed = Object.fromEntries(Object.entries(shown).filter(([field]) => field in event.data));
    if (Object.keys(changed).length === 0) return null;
    return onWorkspace(workspaceId, { name: 'board.updated', data: { boardId, ...changed } });
  },
};
