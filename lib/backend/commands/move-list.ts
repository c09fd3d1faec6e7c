import { planListMove } from '@/lib/domain/board/plan-list-change';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export type MoveListInput = Placement & { readonly listId: Id };

/** A list goes to a place among its board's lists. */
export const moveList = defineCommand<MoveListInput>({
  name: 'moveList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId, ...placement }, { access }) {
    const boardId = openBoardId(access);
    const list = await readList(tx, listId);
    const event = accept(planListMove(list, await readNeighbourhood(tx, 'List', boardId, placement, listId)));
    return { result: { list: applied(list, event?.data) }, ...changeBoard(boardId, event, list) };
  },
});
