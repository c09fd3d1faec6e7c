import { usePasswordReset } from '@/lib/backend/commands/accounts/use-password-reset';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { resetPasswordCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    auth: 'optional',
    limits: ['passwordReset'],
    body: resetPasswordCommandSchema,
    command: usePasswordReset,
    toInput: ({ body }) => body,
  }),
});
