import * as z from 'zod/mini';
import { endSession } from '@/lib/backend/commands/accounts/end-session';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { idSchema } from '@/lib/protocol/primitives';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: commandRoute({
    params: z.object({ sessionId: idSchema }),
    command: endSession,
    toInput: ({ params }) => params,
  }),
});
