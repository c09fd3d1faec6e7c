import { changePassword } from '@/lib/backend/commands/accounts/change-password';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { changePasswordCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    limits: ['passwordCheck'],
    body: changePasswordCommandSchema,
    command: changePassword,
    toInput: ({ body }) => body,
  }),
});
