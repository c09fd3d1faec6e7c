import { z } from 'zod';

/** Roles in a workspace, from the most to the least powerful. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** `workspace`: open to every member. `private`: only to the people added to the board. */
export const visibilitySchema = z.enum(['workspace', 'private']);
export type Visibility = z.infer<typeof visibilitySchema>;
