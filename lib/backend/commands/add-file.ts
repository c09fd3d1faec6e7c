import { planAttachmentAdd } from '@/lib/domain/card/plan-attachment-change';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment } from '@/lib/protocol/things';
import { contentPath } from '@/lib/protocol/uploads';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readTile } from './facts/card-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atCard } from './locate';

export interface AddFileInput {
  readonly cardId: Id;
  readonly id: Id;
  /** Safe already. */
  readonly name: string;
  /** Found out from the bytes. */
  readonly contentType: string;
  readonly size: number;
  /** Under which the bytes are in the file store, with a row that waits for its attachment. */
  readonly storedKey: Id;
}

/** A file that is stored already is put onto a card; from then on the card's readers may have its bytes. */
export const addFile = defineCommand<AddFileInput>({
  name: 'addFile',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, id, name, contentType, size, storedKey }, { access, caller, now }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Attachment', id);
    // The bytes of one that was removed are kept a day: its id must not come to mean other bytes.
    const before = await tx.storedFile.count({ where: { attachmentId: id } });
    if (before > 0) refuse('id_taken', 'This id is taken. Make a new one for each thing.');
    const tile = await readTile(tx, cardId);
    const attachment: Attachment = {
      ...{ id, kind: 'file', name, url: contentPath(id), size, contentType },
      ...{ createdAt: now.toISOString(), createdById: caller.userId },
    };
    const { events, write } = changeCard(boardId, tile, accept(planAttachmentAdd(tile, attachment)));
    return {
      status: 201,
      result: { attachment },
      events,
      async write(writing) {
        await write(writing);
        await writing.storedFile.updateMany({ where: { key: storedKey }, data: { attachmentId: id } });
      },
    };
  },
});
