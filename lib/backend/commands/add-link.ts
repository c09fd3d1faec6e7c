import type * as z from 'zod/mini';
import { planAttachmentAdd } from '@/lib/domain/card/plan-attachment-change';
import type { createLinkCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment } from '@/lib/protocol/things';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readTile } from './facts/card-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atCard } from './locate';

export type AddLinkInput = z.infer<typeof createLinkCommandSchema> & { readonly cardId: Id; readonly id: Id };

/** A link is put onto a card; without a name it shows its address. */
export const addLink = defineCommand<AddLinkInput>({
  name: 'addLink',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, id, url, name = url }, { access, caller, now }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Attachment', id);
    const tile = await readTile(tx, cardId);
    const attachment: Attachment = {
      id,
      kind: 'link',
      name,
      url,
      size: null,
      contentType: null,
      createdAt: now.toISOString(),
      createdById: caller.userId,
    };
    const change = accept(planAttachmentAdd(tile, attachment));
    return { status: 201, result: { attachment }, ...changeCard(boardId, tile, change) };
  },
});
