import * as z from 'zod/mini';
import { createResetLink } from '@/lib/backend/commands/accounts/create-reset-link';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { idSchema } from '@/lib/protocol/primitives';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: z.object({ workspaceId: idSchema, userId: idSchema }),
    command: createResetLink,
    toInput: ({ params, exchange }) => ({ ...params, appUrl: exchange.runtime.config.appUrl }),
  }),
});
