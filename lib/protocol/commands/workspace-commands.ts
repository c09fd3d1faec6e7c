import * as z from 'zod/mini';
import { backgroundSchema } from '../backgrounds';
import { boardTemplateSchema } from '../board-templates';
import { colorSchema } from '../colors';
import { idSchema, longTextSchema, titleSchema } from '../primitives';
import { guestRoleSchema, roleSchema, visibilitySchema } from '../roles';
import { emailSchema } from './account-commands';

export const createWorkspaceCommandSchema = z.object({ id: z.optional(idSchema), name: titleSchema });
export const updateWorkspaceCommandSchema = z.object({ name: titleSchema });
export const changeRoleCommandSchema = z.object({ role: roleSchema });
/** To whom a workspace goes; whoever gives it stays as an admin. */
export const transferOwnershipCommandSchema = z.object({ userId: idSchema });

/** Without `email` the invitation is a link for several people until it expires; with it, it serves once. */
export const createInvitationCommandSchema = z.object({
  id: z.optional(idSchema),
  email: z.optional(emailSchema),
  role: z.enum(['admin', 'member', 'viewer']),
  expiresInDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
});
/** To one board alone; whoever accepts is its guest. */
export const createBoardInvitationCommandSchema = z.extend(createInvitationCommandSchema, { role: guestRoleSchema });
export const acceptInvitationCommandSchema = z.object({ token: z.string().check(z.minLength(20), z.maxLength(200)) });

export const createBoardCommandSchema = z.object({
  id: z.optional(idSchema),
  title: titleSchema,
  description: z.optional(longTextSchema),
  color: z.optional(colorSchema),
  background: z.optional(backgroundSchema),
  visibility: z.optional(visibilitySchema),
  /** What it begins with; without one it is empty. */
  template: z.optional(boardTemplateSchema),
});
export const updateBoardCommandSchema = z.partial(z.omit(createBoardCommandSchema, { id: true, template: true }));
