import { z } from 'zod';
import { copyBoardCommandSchema } from '../commands/copy-commands';
import {
  changeRoleCommandSchema,
  createBoardCommandSchema,
  updateWorkspaceCommandSchema,
} from '../commands/workspace-commands';
import { idSchema } from '../primitives';

const onWorkspace = { workspaceId: idSchema };

const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) });

/** What is drawn on a workspace's home. */
export const workspaceIntentSchema = z.discriminatedUnion('kind', [
  updateWorkspaceCommandSchema.extend({ ...kind('renameWorkspace'), ...onWorkspace }),
  createBoardCommandSchema.extend({ ...kind('createBoard'), ...onWorkspace, id: idSchema }),
  copyBoardCommandSchema.extend({ ...kind('copyBoard'), ...onWorkspace, boardId: idSchema, id: idSchema }),
  changeRoleCommandSchema.extend({ ...kind('changeRole'), ...onWorkspace, userId: idSchema }),
  z.object({ ...kind('transferOwnership'), ...onWorkspace, userId: idSchema }),
  z.object({ ...kind('removeMember'), ...onWorkspace, userId: idSchema }),
]);
export type WorkspaceIntent = z.infer<typeof workspaceIntentSchema>;
