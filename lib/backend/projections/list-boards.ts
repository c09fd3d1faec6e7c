import { announceBoard } from '@/lib/backend/commands/announce-board';
import { readBoard } from '@/lib/backend/commands/facts/board-facts';
import { onWorkspace, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { recountBoards } from '@/lib/backend/commands/rows/recount-boards';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

/** A workspace lists its open boards as they are called and coloured: an imported one and one that opens enter the list, one that becomes private leaves it. */
export const listBoards: Projector = {
  name: 'listBoards',
  source: 'board',
  names: ['board.updated', 'board.imported'],

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
    if (event.name === 'board.imported' || 'visibility' in event.data) {
      if (board.visibility === 'private') return unlisted(workspaceId, boardId, event);
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

/** A board that was never listed need not be taken off the list. */
function unlisted(workspaceId: string, boardId: string, event: LoggedEvent): PlannedEvent | null {
  if (event.name === 'board.imported') return null;
  return onWorkspace(workspaceId, { name: 'board.removed', data: { boardId } });
}
