import { z } from 'zod';
import { idSchema, titleSchema } from '../primitives';

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email('must be an e-mail address').max(254));

/** At least ten characters; at most 256 bytes, so that hashing stays bounded. */
export const passwordSchema = z
  .string()
  .min(10, 'must have at least 10 characters')
  .refine((text) => new TextEncoder().encode(text).length <= 256, 'must be at most 256 bytes');

export const createUserCommandSchema = z.object({
  id: idSchema.optional(),
  name: titleSchema.pipe(z.string().max(80, 'must be at most 80 characters')),
  email: emailSchema,
  password: passwordSchema,
});
export const updateAccountCommandSchema = z.object({ name: createUserCommandSchema.shape.name });
export const changePasswordCommandSchema = z.object({
  currentPassword: z.string().max(256),
  newPassword: passwordSchema,
});
/** For good. Who has a password says it once more; who has none writes their address. */
export const deleteAccountCommandSchema = z.object({
  password: z.string().max(256).optional(),
  confirmation: z.string().max(254).optional(),
});

export const resetPasswordCommandSchema = z.object({ token: z.string().min(20).max(200), newPassword: passwordSchema });
export const createTokenCommandSchema = z.object({ id: idSchema.optional(), name: titleSchema });
