import { planAttachmentRemove } from '@/lib/domain/card/plan-attachment-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readAttachment } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atAttachment } from './locate';

export interface RemoveAttachmentInput {
  readonly attachmentId: Id;
}

/** An attachment leaves its card; what it was is kept for undo. */
export const removeAttachment = defineCommand<RemoveAttachmentInput>({
  name: 'removeAttachment',
  locate: (tx, { attachmentId }) => atAttachment(tx, attachmentId),
  allows: editors,
  async decide(tx, { attachmentId }, { access }) {
    const boardId = openBoardId(access);
    const { tile, attachment } = await readAttachment(tx, attachmentId);
    const change = accept(planAttachmentRemove(tile, attachmentId));
    return { result: { attachment: { id: attachmentId } }, ...changeCard(boardId, tile, change, { ...attachment }) };
  },
});
