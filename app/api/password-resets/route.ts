import { mailResetLink } from '@/lib/backend/auth/mail-reset-link';
import { newSecret } from '@/lib/backend/auth/secrets';
import { requestPasswordReset } from '@/lib/backend/commands/accounts/request-password-reset';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { requestPasswordResetBodySchema } from '@/lib/protocol/http/account-routes';

/** Answers 202 whether there is such an account or not; the link goes by mail, where this server can send any. */
export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    auth: 'optional',
    limits: ['passwordReset'],
    body: requestPasswordResetBodySchema,
    command: requestPasswordReset,
    toInput: ({ body }) => ({ ...body, token: newSecret() }),
    afterwards: (exchange, { token }) => mailResetLink(exchange, token),
  }),
});
