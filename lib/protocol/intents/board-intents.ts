import * as z from 'zod/mini';
import {
  createCardCommandSchema,
  createLabelCommandSchema,
  createListCommandSchema,
  moveCardCommandSchema,
  moveListCommandSchema,
  updateCardCommandSchema,
  updateLabelCommandSchema,
} from '../commands/board-commands';
import { changeCardsCommandSchema } from '../commands/bulk-commands';
import { copyCardCommandSchema, copyListCommandSchema } from '../commands/copy-commands';
import { transferCardsCommandSchema } from '../commands/transfer-commands';
import { updateBoardCommandSchema } from '../commands/workspace-commands';
import { idSchema, titleSchema } from '../primitives';
import { roleSchema } from '../roles';
import { memberSchema, wipLimitSchema } from '../things';
import { recordedChangeSchema } from '../undo';

/*
 * An intent is a command as the browser keeps it until it is confirmed: what its address says and what its body says, in one
 * object. Ids of new things are always there. The schemas are what IndexedDB is read with.
 */

const onBoard = { boardId: idSchema };
const onList = { boardId: idSchema, listId: idSchema };
const onCard = { boardId: idSchema, cardId: idSchema };
const onLabel = { boardId: idSchema, labelId: idSchema };
const newId = { id: idSchema };

const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) });

/** What is drawn on a board. */
export const boardIntentSchema = z.discriminatedUnion('kind', [
  z.extend(updateBoardCommandSchema, { ...kind('updateBoard'), ...onBoard }),
  z.object({ ...kind('archiveBoard'), ...onBoard }),
  z.object({ ...kind('restoreBoard'), ...onBoard }),
  z.object({ ...kind('deleteBoard'), ...onBoard }),

  z.extend(createListCommandSchema, { ...kind('createList'), ...onBoard, ...newId }),
  z.object({ ...kind('renameList'), ...onList, title: titleSchema }),
  z.object({ ...kind('setListLimit'), ...onList, wipLimit: wipLimitSchema }),
  z.extend(moveListCommandSchema, { ...kind('moveList'), ...onList }),
  z.extend(copyListCommandSchema, { ...kind('copyList'), ...onList, ...newId }),
  z.object({ ...kind('archiveList'), ...onList }),
  z.object({ ...kind('restoreList'), ...onList }),
  z.object({ ...kind('deleteList'), ...onList }),

  z.extend(createCardCommandSchema, { ...kind('createCard'), ...onBoard, ...newId }),
  z.extend(updateCardCommandSchema, { ...kind('updateCard'), ...onCard }),
  z.extend(moveCardCommandSchema, { ...kind('moveCard'), ...onCard }),
  z.extend(copyCardCommandSchema, { ...kind('copyCard'), ...onCard, ...newId }),
  z.object({ ...kind('archiveCard'), ...onCard }),
  z.object({ ...kind('restoreCard'), ...onCard }),
  z.object({ ...kind('deleteCard'), ...onCard }),
  z.object({ ...kind('addLabel'), ...onCard, labelId: idSchema }),
  z.object({ ...kind('removeLabel'), ...onCard, labelId: idSchema }),
  z.object({ ...kind('addAssignee'), ...onCard, userId: idSchema }),
  z.object({ ...kind('removeAssignee'), ...onCard, userId: idSchema }),
  z.extend(transferCardsCommandSchema, { ...kind('transferCards'), ...onBoard }),
  z.extend(changeCardsCommandSchema, { ...kind('changeCards'), ...onBoard }),

  /** Takes a command of one's own back; `change` is what the browser saw of it, and only drawn. */
  z.object({ ...kind('undo'), ...onBoard, undoes: idSchema, change: recordedChangeSchema }),

  z.extend(createLabelCommandSchema, { ...kind('createLabel'), ...onBoard, ...newId }),
  z.extend(updateLabelCommandSchema, { ...kind('updateLabel'), ...onLabel }),
  z.object({ ...kind('deleteLabel'), ...onLabel }),
  /** `person` is how the browser knows somebody whom the board does not show yet; it is only drawn. */
  z.object({
    ...kind('setBoardMember'),
    ...onBoard,
    userId: idSchema,
    role: roleSchema,
    person: z.optional(z.pick(memberSchema, { name: true, color: true })),
  }),
  /** `remains` is the role that the workspace leaves the person, null where it leaves none; it is only drawn. */
  z.object({ ...kind('removeBoardMember'), ...onBoard, userId: idSchema, remains: z.nullable(roleSchema) }),
]);
export type BoardIntent = z.infer<typeof boardIntentSchema>;
