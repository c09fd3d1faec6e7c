import * as z from 'zod/mini';
import { idSchema, titleSchema } from '../primitives';

export const emailSchema = z.pipe(
  z.string().check(z.trim(), z.toLowerCase()),
  z.email('must be an e-mail address').check(z.maxLength(254)),
);

/** At least ten characters; at most 256 bytes, so that hashing stays bounded. */
export const passwordSchema = z.string().check(
  z.minLength(10, 'must have at least 10 characters'),
  z.refine((text) => new TextEncoder().encode(text).length <= 256, 'must be at most 256 bytes'),
);

export const createUserCommandSchema = z.object({
  id: z.optional(idSchema),
  name: z.pipe(titleSchema, z.string().check(z.maxLength(80, 'must be at most 80 characters'))),
  email: emailSchema,
  password: passwordSchema,
});
export const updateAccountCommandSchema = z.object({ name: createUserCommandSchema.shape.name });
export const changePasswordCommandSchema = z.object({
  currentPassword: z.string().check(z.maxLength(256)),
  newPassword: passwordSchema,
});
/** For good. Who has a password says it once more; who has none writes their address. */
export const deleteAccountCommandSchema = z.object({
  password: z.optional(z.string().check(z.maxLength(256))),
  confirmation: z.optional(z.string().check(z.maxLength(254))),
});

export const resetPasswordCommandSchema = z.object({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  newPassword: passwordSchema,
});
export const createTokenCommandSchema = z.object({ id: z.optional(idSchema), name: titleSchema });
