import * as z from 'zod/mini';
import { accountEndSchema } from '../account-end';
import {
  changePasswordCommandSchema,
  createTokenCommandSchema,
  createUserCommandSchema,
  deleteAccountCommandSchema,
  emailSchema,
  resetPasswordCommandSchema,
  updateAccountCommandSchema,
} from '../commands/account-commands';
import { idSchema, timestampSchema } from '../primitives';
import { accountSchema, apiTokenSchema, sessionSchema } from './account-things';
import { query, write } from './route';

export const requestPasswordResetBodySchema = z.object({ email: emailSchema });

const ended = { id: idSchema };
const AUTH_FILE = 'auth/[...nextauth]';

/** Accounts, sessions and API tokens. */
export const ACCOUNT_ROUTES = {
  createUser: write('POST /api/users', {
    summary: 'Creates an account.',
    details: 'Refused as `sign_up_closed` where the server takes no new accounts without an invitation.',
    auth: 'optional',
    body: createUserCommandSchema,
    status: 201,
    result: { user: accountSchema },
    refuses: ['email_taken', 'id_taken', 'sign_up_closed'],
  }),
  getMe: query('GET /api/me', {
    summary: 'Tells who asks.',
    reply: z.object({ user: accountSchema, demo: z.boolean() }),
  }),
  updateAccount: write('PATCH /api/me', {
    summary: 'Changes the name under which the person is shown.',
    body: updateAccountCommandSchema,
    result: { user: accountSchema },
  }),
  dismissHints: write('DELETE /api/me/hints', {
    summary: 'Ends the hints on boards, on every device of the person.',
    result: { user: accountSchema },
  }),
  changePassword: write('POST /api/me/password', {
    summary: 'Sets another password and ends the other sessions.',
    body: changePasswordCommandSchema,
    result: { user: z.object(ended), endedSessions: z.int() },
    refuses: ['invalid_credentials'],
  }),
  getAccountEnd: query('GET /api/me/deletion', {
    summary: 'Tells what deleting the account would mean today.',
    reply: z.object({ end: accountEndSchema }),
  }),
  deleteAccount: write('POST /api/me/deletion', {
    summary: 'Deletes the account for good, with the workspaces to which nobody else belongs.',
    details: 'Refused as `last_owner` while others would be left without an owner.',
    body: deleteAccountCommandSchema,
    result: { user: z.object(ended) },
    refuses: ['invalid_credentials', 'last_owner'],
  }),
  getOwnData: query('GET /api/me/data', {
    summary: 'Answers what is kept about the person who asks, as a file.',
    reply: z.looseObject({ format: z.literal('baton.account') }),
  }),
  listSessions: query('GET /api/sessions', {
    summary: 'Lists where the person is signed in, newest use first.',
    reply: z.object({ sessions: z.array(sessionSchema) }),
  }),
  endSession: write('DELETE /api/sessions/{sessionId}', {
    summary: 'Signs the person out elsewhere, at once: open connections of that session close with 4001.',
    result: { session: z.object({ ...ended, endedAt: timestampSchema }) },
  }),
  listTokens: query('GET /api/tokens', {
    summary: 'Lists the API tokens that stand, without their values.',
    reply: z.object({ tokens: z.array(apiTokenSchema) }),
  }),
  createToken: write('POST /api/tokens', {
    summary: 'Makes an API token. Its `value` is in this answer and nowhere else, not even in a repeated one.',
    body: createTokenCommandSchema,
    status: 201,
    result: { token: z.extend(apiTokenSchema, { value: z.optional(z.string()) }) },
    refuses: ['id_taken', 'limit_reached'],
  }),
  revokeToken: write('DELETE /api/tokens/{tokenId}', {
    summary: 'Ends an API token and every connection that came with it.',
    result: { token: z.object({ ...ended, revokedAt: timestampSchema }) },
  }),
  requestPasswordReset: write('POST /api/password-resets', {
    summary: 'Asks for a link by mail with which to choose another password.',
    details: 'Answers 202 whether there is such an account or not.',
    auth: 'optional',
    body: requestPasswordResetBodySchema,
    status: 202,
    result: {},
  }),
  usePasswordReset: write('POST /api/password-resets/use', {
    summary: 'Chooses another password by the token of such a link, and ends all sessions.',
    auth: 'optional',
    body: resetPasswordCommandSchema,
    result: { user: z.object(ended) },
    refuses: ['reset_invalid'],
  }),
  getCsrfToken: query('GET /api/auth/csrf', {
    summary: 'Answers the token that signing in and out must send, and its cookie.',
    auth: 'none',
    reply: z.object({ csrfToken: z.string() }),
    file: AUTH_FILE,
  }),
  signIn: query('POST /api/auth/callback/credentials', {
    summary: 'Signs in and sets the session cookie.',
    details:
      'Answers 401 with an `error` in its `url` where e-mail address and password do not fit. Spoken by next-auth.',
    auth: 'none',
    otherBody: {
      contentType: 'application/x-www-form-urlencoded',
      describes: '`email`, `password`, `csrfToken`, and `json=true` for an answer in JSON.',
    },
    reply: z.object({ url: z.string() }),
    file: AUTH_FILE,
  }),
  getSession: query('GET /api/auth/session', {
    summary: 'Answers the session that the cookie names, or an empty object.',
    auth: 'none',
    reply: z.record(z.string(), z.unknown()),
    file: AUTH_FILE,
  }),
  signOut: query('POST /api/auth/signout', {
    summary: 'Ends the session of the cookie.',
    auth: 'none',
    otherBody: { contentType: 'application/x-www-form-urlencoded', describes: '`csrfToken`, and `json=true`.' },
    reply: z.object({ url: z.string() }),
    file: AUTH_FILE,
  }),
};
