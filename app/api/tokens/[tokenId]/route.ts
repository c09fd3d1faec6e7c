import * as z from 'zod/mini';
import { revokeToken } from '@/lib/backend/commands/accounts/revoke-token';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { idSchema } from '@/lib/protocol/primitives';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: commandRoute({
    params: z.object({ tokenId: idSchema }),
    command: revokeToken,
    toInput: ({ params }) => params,
  }),
});
