import * as z from 'zod/mini';
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
  z.extend(updateWorkspaceCommandSchema, { ...kind('renameWorkspace'), ...onWorkspace }),
  z.extend(createBoardCommandSchema, { ...kind('createBoard'), ...onWorkspace, id: idSchema }),
  z.extend(copyBoardCommandSchema, { ...kind('copyBoard'), ...onWorkspace, boardId: idSchema, id: idSchema }),
  z.extend(changeRoleCommandSchema, { ...kind('changeRole'), ...onWorkspace, userId: idSchema }),
  z.object({ ...kind('transferOwnership'), ...onWorkspace, userId: idSchema }),
  z.object({ ...kind('removeMember'), ...onWorkspace, userId: idSchema }),
]);
export type WorkspaceIntent = z.infer<typeof workspaceIntentSchema>;
