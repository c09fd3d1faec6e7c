import { z } from 'zod';
import { colorSchema } from '../colors';
import { idSchema, timestampSchema } from '../primitives';
import { roleSchema } from '../roles';
import { workspaceSchema } from '../things';

/** A person as only they see themselves. */
export const accountSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  color: colorSchema,
  /** They have not dismissed the hints of their first board. */
  showsHints: z.boolean(),
});

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** What deleting an account would mean. */
export const accountEndSchema = z.object({
  /** Nobody else belongs to them: they go too. `guests` lose boards by that. */
  going: z.array(namedSchema.extend({ guests: z.number().int() })),
  leaving: z.array(namedSchema),
  /** The person is their last owner, and others are there: to be handed over first. */
  toHandOver: z.array(namedSchema),
  guestBoards: z.array(z.object({ id: idSchema, title: z.string() })),
  confirmBy: z.enum(['password', 'address']),
  /** False for the people of a demonstration. */
  possible: z.boolean(),
});

/** One place where a person is signed in. `current` is the session that asks. */
export const sessionSchema = z.object({
  id: idSchema,
  userAgent: z.string().nullable(),
  createdAt: timestampSchema,
  lastSeenAt: timestampSchema,
  current: z.boolean(),
});

export const apiTokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: timestampSchema,
  lastUsedAt: timestampSchema.nullable(),
});

/** An invitation that still works, for those who manage the workspace. */
export const invitationSchema = z.object({
  id: idSchema,
  email: z.string().nullable(),
  role: roleSchema,
  createdAt: timestampSchema,
  expiresAt: timestampSchema,
});

/** What an invitation shows to whoever holds its token. */
export const invitationPreviewSchema = z.object({
  workspaceName: z.string(),
  inviterName: z.string(),
  role: roleSchema,
  /** Where it leads to one board alone. */
  boardTitle: z.string().nullable(),
});

/** A workspace in the list of those that a person belongs to, with their role there. */
export const workspaceEntrySchema = workspaceSchema.extend({ role: roleSchema });
