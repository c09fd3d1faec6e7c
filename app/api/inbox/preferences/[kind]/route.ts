import * as z from 'zod/mini';
import { setPreference } from '@/lib/backend/commands/set-preference';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { setPreferenceCommandSchema } from '@/lib/protocol/commands/inbox-commands';
import { notificationKindSchema } from '@/lib/protocol/things';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: z.object({ kind: notificationKindSchema }),
    body: setPreferenceCommandSchema,
    command: setPreference,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
