import type * as z from 'zod/mini';
import { planContentCopy } from '@/lib/domain/copy/card-content';
import { planCardCopy } from '@/lib/domain/copy/plan-card-copy';
import type { copyCardCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { readCardContent } from './facts/card-content';
import { readCardCreateFacts } from './facts/card-create-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atTile } from './locate';
import { newId } from './new-id';
import { writeCopies } from './rows/write-copies';

export type CopyCardInput = z.infer<typeof copyCardCommandSchema> & { readonly cardId: Id; readonly id: Id };

/** A card once more, below itself: with labels, people, dates, checklists, description and links. */
export const copyCard = defineCommand<CopyCardInput>({
  name: 'copyCard',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, id }, { access, caller, now }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Card', id);
    const content = await readCardContent(tx, cardId);
    const { tile, links } = content;
    const facts = await readCardCreateFacts(tx, boardId, { listId: tile.listId, afterId: cardId });
    const copying = { newId, now: now.toISOString(), createdById: caller.userId };
    const event = accept(planCardCopy({ ...facts, id, tile, linkCount: links.length, now: copying.now }));
    const { cardId: _id, ...fields } = event.data;
    const copy = { id, ...fields };
    return {
      status: 201,
      result: { card: { ...copy, boardId } },
      events: [onBoard(boardId, event)],
      write: (tx) => writeCopies(tx, boardId, planContentCopy(content, copy, copying)),
    };
  },
});
