import { createUser } from '@/lib/backend/commands/accounts/create-user';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { createUserCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    auth: 'optional',
    limits: ['signUp'],
    body: createUserCommandSchema,
    command: createUser,
    toInput: ({ body, exchange }) => ({ ...body, allowSignup: exchange.runtime.config.allowSignup }),
  }),
});
