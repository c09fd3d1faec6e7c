import { z } from 'zod';
import { backgroundSchema } from '../backgrounds';
import { boardTemplateSchema } from '../board-templates';
import { colorSchema } from '../colors';
import { idSchema, longTextSchema, titleSchema } from '../primitives';
import { guestRoleSchema, roleSchema, visibilitySchema } from '../roles';
import { emailSchema } from './account-commands';

export const createWorkspaceCommandSchema = z.object({ id: idSchema.optional(), name: titleSchema });
export const updateWorkspaceCommandSchema = z.object({ name: titleSchema });
export const changeRoleCommandSchema = z.object({ role: roleSchema });
/** To whom a workspace goes; whoever gives it stays as an admin. */
export const transferOwnershipCommandSchema = z.object({ userId: idSchema });

/** Without `email` the invitation is a link for several people until it expires; with it, it serves once. */
export const createInvitationCommandSchema = z.object({
  id: idSchema.optional(),
  email: emailSchema.optional(),
  role: roleSchema.exclude(['owner']),
  expiresInDays: z.number().int().min(1).max(30).optional(),
});
/** To one board alone; whoever accepts is its guest. */
export const createBoardInvitationCommandSchema = createInvitationCommandSchema.extend({ role: guestRoleSchema });
export const acceptInvitationCommandSchema = z.object({ token: z.string().min(20).max(200) });

export const createBoardCommandSchema = z.object({
  id: idSchema.optional(),
  title: titleSchema,
  description: longTextSchema.optional(),
  color: colorSchema.optional(),
  background: backgroundSchema.optional(),
  visibility: visibilitySchema.optional(),
  /** What it begins with; without one it is empty. */
  template: boardTemplateSchema.optional(),
});
export const updateBoardCommandSchema = createBoardCommandSchema.omit({ id: true, template: true }).partial();
