import * as z from 'zod/mini';
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

/** One place where a person is signed in. `current` is the session that asks. */
export const sessionSchema = z.object({
  id: idSchema,
  userAgent: z.nullable(z.string()),
  createdAt: timestampSchema,
  lastSeenAt: timestampSchema,
  current: z.boolean(),
});

export const apiTokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: timestampSchema,
  lastUsedAt: z.nullable(timestampSchema),
});

/** An invitation that still works, for those who manage the workspace. */
export const invitationSchema = z.object({
  id: idSchema,
  email: z.nullable(z.string()),
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
  boardTitle: z.nullable(z.string()),
});

/** A workspace in the list of those that a person belongs to, with their role there. */
export const workspaceEntrySchema = z.extend(workspaceSchema, { role: roleSchema });
