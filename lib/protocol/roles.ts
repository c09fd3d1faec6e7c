import * as z from 'zod/mini';

/** Roles in a workspace, from the most to the least powerful. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** The roles of a guest, who is on one board and in no workspace. */
export const GUEST_ROLES = ['member', 'viewer'] as const;
export const guestRoleSchema = z.enum(GUEST_ROLES);
export type GuestRole = z.infer<typeof guestRoleSchema>;

/** `workspace`: open to every member. `private`: only to the people added to the board. */
export const visibilitySchema = z.enum(['workspace', 'private']);
export type Visibility = z.infer<typeof visibilitySchema>;
