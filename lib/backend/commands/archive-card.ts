import { planCardArchive } from '@/lib/domain/board/plan-card-archive';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface ArchiveCardInput {
  readonly cardId: Id;
}

/** A card leaves the board's view. */
export const archiveCard = defineCommand<ArchiveCardInput>({
  name: 'archiveCard',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId }, { access, now }) {
    const boardId = openBoardId(access);
    const tile = await readTile(tx, cardId);
    return changeTile(boardId, tile, accept(planCardArchive(tile, now.toISOString())));
  },
});
