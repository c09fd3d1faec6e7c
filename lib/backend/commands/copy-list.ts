import type * as z from 'zod/mini';
import { sql } from '@/lib/backend/db/sql';
import { joinCopies, planContentCopy } from '@/lib/domain/copy/card-content';
import { planListCopy } from '@/lib/domain/copy/plan-list-copy';
import type { copyListCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { readList } from './facts/board-facts';
import { readContents } from './facts/card-content';
import { mustAllBeFree, mustBeFree } from './facts/free-id';
import { readListCopyFacts } from './facts/list-copy-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atList } from './locate';
import { newId } from './new-id';
import { writeBoardEvent } from './rows/write-board-event';
import { writeCopies } from './rows/write-copies';

export type CopyListInput = z.infer<typeof copyListCommandSchema> & { readonly listId: Id; readonly id: Id };

/** A list once more, right of itself, with copies of the cards that are open in it. */
export const copyList = defineCommand<CopyListInput>({
  name: 'copyList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId, id, title, cards }, { access, caller, now }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'List', id);
    await mustAllBeFree(tx, 'Card', cards?.map((card) => card.id) ?? []);
    const list = await readList(tx, listId);
    const copying = { newId, now: now.toISOString(), createdById: caller.userId };
    const wanted = cards && new Map(cards.map((card) => [card.cardId, card.id]));
    const contents = await readContents(tx, sql`c."listId" = ${listId}::uuid AND c."archivedAt" IS NULL`);
    const chosen = contents.flatMap((content) => {
      const copyId = wanted ? wanted.get(content.tile.id) : newId();
      return copyId ? { content, tile: content.tile, id: copyId, linkCount: content.links.length } : [];
    });
    const facts = await readListCopyFacts(tx, boardId, listId);
    const { event, tiles } = accept(planListCopy({ ...facts, id, title, list, cards: chosen, now: copying.now }));
    const copies = chosen.flatMap(({ content }) => {
      const tile = tiles.get(content.tile.id);
      return tile ? planContentCopy(content, tile, copying) : [];
    });
    const { listId: _id, cards: _cards, ...fields } = event.data;
    return {
      status: 201,
      result: { list: { id, ...fields } },
      events: [onBoard(boardId, event)],
      async write(tx) {
        await writeBoardEvent(tx, boardId, event);
        await writeCopies(tx, boardId, joinCopies(copies));
      },
    };
  },
});
