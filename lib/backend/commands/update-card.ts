import type * as z from 'zod/mini';
import type { Tx } from '@/lib/backend/db/database';
import { planCardUpdate } from '@/lib/domain/board/plan-card-update';
import { oldValues } from '@/lib/domain/old-values';
import type { updateCardCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Cover } from '@/lib/protocol/things';
import { isShownImage } from '@/lib/protocol/uploads';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { findAttachmentOf } from './facts/body-facts';
import { readCard } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atCard } from './locate';

export type UpdateCardInput = z.infer<typeof updateCardCommandSchema> & {
  readonly cardId: Id;
  /** From `If-Match`; null when the client did not ask. */
  readonly expectedVersion: number | null;
};

/** Title, description and dates of a card; only what is named changes. */
export const updateCard = defineCommand<UpdateCardInput>({
  name: 'updateCard',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, expectedVersion, ...changes }, { access }) {
    const boardId = openBoardId(access);
    const { tile, body } = await readCard(tx, cardId);
    await checkCover(tx, cardId, changes.cover);
    const facts = { card: tile, description: body.description, changes, expectedVersion };
    const change = accept(planCardUpdate(facts));
    const card = { ...applied(tile, change.board?.data), ...applied(body, change.card?.data) };
    const inverse = change.card ? oldValues(body, change.card.data) : {};
    return { result: { card }, ...changeCard(boardId, tile, change, inverse) };
  },
});

/** A picture over the title is a file of the card itself, so that whoever sees the card may see it. */
async function checkCover(tx: Tx, cardId: Id, cover: Cover | null | undefined): Promise<void> {
  if (cover?.kind !== 'attachment') return;
  const attachment = await findAttachmentOf(tx, cardId, cover.attachmentId);
  if (!attachment || !isShownImage(attachment))
    refuse('invalid_input', 'A cover is an image that is attached to the card.');
}
