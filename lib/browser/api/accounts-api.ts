import * as z from 'zod/mini';
import { accountEndSchema } from '@/lib/protocol/account-end';
import { colorSchema } from '@/lib/protocol/colors';
import type {
  changePasswordCommandSchema,
  createTokenCommandSchema,
  createUserCommandSchema,
  deleteAccountCommandSchema,
  resetPasswordCommandSchema,
  updateAccountCommandSchema,
} from '@/lib/protocol/commands/account-commands';
import { type Id, idSchema, timestampSchema } from '@/lib/protocol/primitives';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

/** The signed-in person, the only one whose e-mail address is shown. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  color: colorSchema,
  // What was kept for offline use before there were hints does not say it.
  showsHints: z._default(z.boolean(), false),
});
export type Me = z.infer<typeof meSchema>;

export const sessionEntrySchema = z.object({
  id: idSchema,
  userAgent: z.string(),
  createdAt: timestampSchema,
  lastSeenAt: timestampSchema,
  /** The session that asks. */
  current: z.boolean(),
});
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

export const tokenEntrySchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: timestampSchema,
  lastUsedAt: z.nullable(timestampSchema),
});
export type TokenEntry = z.infer<typeof tokenEntrySchema>;

/** What shows that the person is themselves. */
export type AccountProof = z.output<typeof deleteAccountCommandSchema>;

export type AccountEnd = z.infer<typeof accountEndSchema>;

export function createAccountsApi(http: Http) {
  return {
    signUp: (body: z.output<typeof createUserCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/users', body, write),
    getMe: () => http({ method: 'GET', path: '/api/me', reply: z.object({ user: meSchema }) }),
    updateMe: (body: z.output<typeof updateAccountCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', '/api/me', body, write),
    dismissHints: (write: WriteOptions) => sendWrite(http, 'DELETE', '/api/me/hints', undefined, write),
    changePassword: (body: z.output<typeof changePasswordCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/me/password', body, write),
    getAccountEnd: () => http({ method: 'GET', path: '/api/me/deletion', reply: z.object({ end: accountEndSchema }) }),
    deleteAccount: (body: AccountProof, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/me/deletion', body, write),
    requestPasswordReset: (body: { email: string }, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/password-resets', body, write),
    resetPassword: (body: z.output<typeof resetPasswordCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/password-resets/use', body, write),

    /** Ends the session that asks, and takes its cookie away. */
    async signOut(): Promise<void> {
      const { csrfToken } = await http({
        method: 'GET',
        path: '/api/auth/csrf',
        reply: z.object({ csrfToken: z.string() }),
      });
      const body = { csrfToken, json: 'true', callbackUrl: '/' };
      await http({ method: 'POST', path: '/api/auth/signout', body, reply: z.unknown() });
    },

    listSessions: () =>
      http({ method: 'GET', path: '/api/sessions', reply: z.object({ sessions: z.array(sessionEntrySchema) }) }),
    endSession: (sessionId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/sessions/${sessionId}`, undefined, write),

    listTokens: () =>
      http({ method: 'GET', path: '/api/tokens', reply: z.object({ tokens: z.array(tokenEntrySchema) }) }),
    createToken: (body: z.output<typeof createTokenCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/tokens', body, write),
    revokeToken: (tokenId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/tokens/${tokenId}`, undefined, write),
  };
}
